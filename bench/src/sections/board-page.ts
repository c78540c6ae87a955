import type { Browser, Page } from 'playwright-core'
import { startEmbeddedPostgres } from '@parley/toolkit/database/embedded-postgres'
import { fillBoard } from '../database/fill-board'
import type { Figure } from '../figure'
import { recordMotion, type Motion } from '../process/frames'
import { openBrowser } from '../process/page-load'
import { createDataFolder, startParley, type RunningParley } from '../process/parley'
import { report } from '../report'
import { median, percentile } from '../timing'

const DEALS = 5_000
const LOADS = 5
/** Sweeps over the board, each in so many movements of the mouse. */
const SWEEPS = 12
const STEPS = 25
/** Turns of a wheel, a screen of cards every third one. */
const TURNS = 120
const TURN_PX = 300
/** A frame of a display with 60 of them a second, and what its clock is off by. */
const FRAME_MS = 17

/** A board of thousands of deals in a real browser: until its first card is there, then carried and scrolled. */
async function measureBoardPage(): Promise<readonly Figure[]> {
  const postgres = await startEmbeddedPostgres({ directory: createDataFolder(), port: 0, durable: false })
  const { host, port, database, owner } = postgres.address
  const address = `postgres://${owner.user}:${encodeURIComponent(owner.password)}@${host}:${port}/${database}`
  const parley = await startParley(createDataFolder(), { DATABASE_URL: address })
  const browser = await openBrowser()
  try {
    const board = await makeBoard(parley, (...where) => fillBoard(postgres.address, ...where))
    return await measureOn(browser, parley.url, board)
  } finally {
    await browser.close()
    await parley.stop()
    await postgres.stop()
  }
}

interface Viewed {
  readonly viewer: { readonly user: { readonly id: string }; readonly workspace: { readonly id: string } }
  readonly pipelines: readonly [{ readonly id: string; readonly stages: readonly { readonly id: string }[] }]
}
type Fill = (
  actor: { workspaceId: string; userId: string },
  pipelineId: string,
  stageIds: readonly string[],
  deals: number,
) => Promise<unknown>

/** Where its page is. */
async function makeBoard(parley: RunningParley, fill: Fill): Promise<string> {
  const client = await parley.signIn()
  const { viewer, pipelines } = await client.request<Viewed>(
    '{ viewer { user { id } workspace { id } } pipelines { id stages { id } } }',
  )
  const [{ id, stages }] = pipelines
  const actor = { workspaceId: viewer.workspace.id, userId: viewer.user.id }
  const stageIds = stages.map((stage) => stage.id)
  await fill(actor, id, stageIds, DEALS)
  return `${parley.url}/board/${id}`
}

async function measureOn(browser: Browser, url: string, board: string): Promise<readonly Figure[]> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-US' })
  await page.goto(url)
  await page.getByLabel('E-mail').fill('demo@parley.local')
  await page.getByLabel('Password', { exact: true }).fill('parley-demo')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/inbox**')
  const loads: number[] = []
  for (let round = 0; round <= LOADS; round++) {
    const begin = performance.now()
    await page.goto(board)
    await page.locator('[data-card]').first().waitFor()
    // The first one brings the scripts.
    if (round > 0) loads.push(performance.now() - begin)
  }
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const carried = await recordMotion(page, session, () => carry(page))
  const scrolled = await recordMotion(page, session, () => scroll(page))
  const name = `${DEALS.toLocaleString('en-US')} deals`
  return [
    { name: `${name}, until the first card is there`, unit: 'ms', median: median(loads), p99: percentile(loads, 99) },
    ...motionFigures(`${name}, a card carried over all columns`, carried, SWEEPS * 2 * STEPS),
    ...motionFigures(`${name}, a column scrolled`, scrolled, TURNS),
  ]
}

/** Carries a card up and down over one column after the other, and leaves it where it was. */
async function carry(page: Page): Promise<void> {
  const lanes = page.locator('[data-lane]')
  const card = await page.locator('[data-card]').nth(2).boundingBox()
  const columns = (await Promise.all((await lanes.all()).map((lane) => lane.boundingBox()))).filter(
    (box) => box !== null,
  )
  if (!card) throw new Error('The board has no cards')
  await page.mouse.move(card.x + 40, card.y + 8)
  await page.mouse.down()
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const { x } = columns[sweep % Math.min(columns.length, 4)]!
    await page.mouse.move(x + 140, 260 + ((sweep * 90) % 300), { steps: STEPS })
    await page.mouse.move(x + 140, 640 - ((sweep * 70) % 300), { steps: STEPS })
  }
  await page.keyboard.press('Escape')
  await page.mouse.up()
}

async function scroll(page: Page): Promise<void> {
  const box = await page.locator('[data-lane]').nth(1).boundingBox()
  if (!box) throw new Error('The board has no second column')
  await page.mouse.move(box.x + 140, 500)
  for (let turn = 0; turn < TURNS; turn++) await page.mouse.wheel(0, TURN_PX)
}

function motionFigures(name: string, { frames, workMs }: Motion, events: number): Figure[] {
  const budget = { of: 'median', kind: 'at most', limit: FRAME_MS } as const
  return [
    { name: `${name}: a frame`, unit: 'ms', median: median(frames), p99: percentile(frames, 99), budget },
    { name: `${name}: scripts, styles and layout for a movement`, unit: 'ms', median: workMs / events },
  ]
}

report(`${DEALS.toLocaleString('en-US')} deals`, measureBoardPage)
