import type { Browser } from 'playwright-core'
import type { Figure } from '../figure'
import { serveBarePage } from '../process/bare-page'
import { loadPage, openBrowser, type PageLoad } from '../process/page-load'
import { startParley } from '../process/parley'
import { median } from '../timing'
import { report } from '../report'

const ROUNDS = 3
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, locale: 'en-US' }
const NOTE =
  'measured by Chromium itself with the line and the processor of Lighthouse’s phone, not by Lighthouse; a page of React with one heading in the same rounds'

/** The first page that someone sees, beside the least that its framework can load. */
async function measurePageLoad(): Promise<readonly Figure[]> {
  const parley = await startParley()
  const bare = await serveBarePage()
  const browser = await openBrowser()
  const pages = { bare: bare.url, 'the sign-in page': parley.url }
  const measured = new Map<string, PageLoad[]>()
  try {
    for (let round = 0; round < ROUNDS; round++) {
      for (const [name, url] of Object.entries(pages))
        measured.set(name, [...(measured.get(name) ?? []), await loadFresh(browser, url)])
    }
  } finally {
    await browser.close()
    await bare.stop()
    await parley.stop()
  }
  return [...measured].flatMap(([name, loads]) => figuresOf(name, loads, measured.get('bare') ?? []))
}

async function loadFresh(browser: Browser, url: string): Promise<PageLoad> {
  const context = await browser.newContext(PHONE)
  try {
    return await loadPage(context, url)
  } finally {
    await context.close()
  }
}

function figuresOf(name: string, loads: readonly PageLoad[], bare: readonly PageLoad[]): Figure[] {
  const lcp = median(loads.map(({ lcpMs }) => lcpMs))
  const ratio = median(loads.map(({ lcpMs }, round) => lcpMs / (bare[round]?.lcpMs ?? Number.NaN)))
  const against = name === 'bare' ? {} : { ratio }
  return [
    { name: `${name}, largest contentful paint`, unit: 'ms', median: lcp, ...against, note: NOTE },
    { name: `${name}, total blocking time`, unit: 'ms', median: median(loads.map(({ tbtMs }) => tbtMs)), note: NOTE },
    { name: `${name}, cumulative layout shift`, unit: '', median: median(loads.map(({ cls }) => cls)), note: NOTE },
  ]
}

report(`${ROUNDS} loads of each page`, measurePageLoad)
