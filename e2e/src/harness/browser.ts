import { execFile } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import chromium from '@sparticuz/chromium'
import { chromium as playwright, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'

/** Flags of the packaged Chromium that make it one process: they crash it as soon as a second page opens. */
const UNWANTED = new Set(['--single-process', '--no-zygote'])

/** A headless Chromium that came with npm: no download, no system package. */
export async function openBrowser(): Promise<Browser> {
  return playwright.launch({
    executablePath: await unpackChromium(),
    args: chromium.args.filter((flag) => !UNWANTED.has(flag)),
    headless: true,
  })
}

const UNPACK = `import('@sparticuz/chromium')
  .then(({ default: chromium }) => chromium.executablePath())
  .then((file) => process.stdout.write(file))`

/**
 * It unpacks itself below TMPDIR, once: in a folder of each user, who may not run what another one unpacked. In a process
 * of its own, because Jest's tests cannot change the environment that Node reads.
 */
async function unpackChromium(): Promise<string> {
  const folder = path.join(tmpdir(), `parley-chromium-${userInfo().uid}`)
  await mkdir(folder, { recursive: true })
  const env = { ...process.env, TMPDIR: folder }
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', UNPACK], { env, cwd: __dirname })
  return stdout
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
