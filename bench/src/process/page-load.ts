import { setTimeout as delay } from 'node:timers/promises'
import chromium from '@sparticuz/chromium'
import { chromium as playwright, type Browser, type BrowserContext } from 'playwright-core'

/** Flags of the packaged Chromium that make it one process, which has no main thread of its own to block. */
const UNWANTED = new Set(['--single-process', '--no-zygote'])
/** Lighthouse's phone: a slow 4G line and a processor of a quarter of the speed. */
const NETWORK = { offline: false, latency: 150, downloadThroughput: 204_800, uploadThroughput: 92_160 }
const CPU_SLOWDOWN = 4
/** A long task counts with what it takes beyond this. */
const BLOCKING_MS = 50
/** Nothing is drawn or shifted any more after such a pause. */
const QUIET_MS = 3_000
const POLL_MS = 200

/** The three of Lighthouse's figures that weigh most. */
export interface PageLoad {
  /** Largest contentful paint. */
  readonly lcpMs: number
  /** Total blocking time. */
  readonly tbtMs: number
  /** Cumulative layout shift. */
  readonly cls: number
}

export function openBrowser(): Promise<Browser> {
  return chromium
    .executablePath()
    .then((executablePath) =>
      playwright.launch({ executablePath, args: chromium.args.filter((flag) => !UNWANTED.has(flag)), headless: true }),
    )
}

/** Loads a page as someone does who was never there, on a phone. The context may be signed in. */
export async function loadPage(context: BrowserContext, url: string): Promise<PageLoad> {
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  await session.send('Network.emulateNetworkConditions', NETWORK)
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN })
  await page.addInitScript(OBSERVE)
  await page.goto(url, { waitUntil: 'load', timeout: 120_000 })
  // Asked from outside: the page's policy lets nobody make code out of text in it.
  while ((await page.evaluate<number>('performance.now() - measured.lastAt')) < QUIET_MS) await delay(POLL_MS)
  const { lcp, tasks, cls } = await page.evaluate<{ lcp: number; tasks: number[]; cls: number }>('measured')
  await page.close()
  return { lcpMs: lcp, tbtMs: tasks.reduce((sum, task) => sum + Math.max(0, task - BLOCKING_MS), 0), cls }
}

/** Runs in the page before its own scripts. */
const OBSERVE = `
  globalThis.measured = { lcp: 0, tasks: [], cls: 0, lastAt: 0 }
  const observe = (type, take) => new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) take(entry)
    measured.lastAt = performance.now()
  }).observe({ type, buffered: true })
  observe('largest-contentful-paint', (entry) => { measured.lcp = entry.startTime })
  observe('longtask', (entry) => { measured.tasks.push(entry.duration) })
  observe('layout-shift', (entry) => { if (!entry.hadRecentInput) measured.cls += entry.value })
`
