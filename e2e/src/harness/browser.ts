import chromium from '@sparticuz/chromium'
import { chromium as playwright, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'

/** Flags of the packaged Chromium that make it one process: they crash it as soon as a second page opens. */
const UNWANTED = new Set(['--single-process', '--no-zygote'])

/** A headless Chromium that came with npm: no download, no system package. */
export async function openBrowser(): Promise<Browser> {
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args: chromium.args.filter((flag) => !UNWANTED.has(flag)),
    headless: true,
  })
}

export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-US', ...options })
  return context.newPage()
}

/** As the demo rep; ends in the inbox. */
export async function signInAsDemo(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await page.getByLabel('E-mail').fill('demo@parley.local')
  await page.getByLabel('Password', { exact: true }).fill('parley-demo')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/inbox**')
}
