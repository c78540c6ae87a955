import { setTimeout as delay } from 'node:timers/promises'
import type { Figure } from '../figure'
import { INBOX_PAGE, type InboxPage } from '../graph/inbox-page'
import { measureMemory, type Memory } from '../process/memory'
import { createDataFolder, startParley, type RunningParley } from '../process/parley'
import { median } from '../timing'
import { report } from '../report'

const ROUNDS = 3
/** The first sync is done and collectors have run: what remains is what it idles with. */
const SETTLE_MS = 10_000

/** From the command to the first inbox: with an empty data folder, and again with what the first start made. */
async function measureStartup(): Promise<readonly Figure[]> {
  const first: number[] = []
  const second: number[] = []
  const memory: Memory[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const folder = createDataFolder()
    first.push(await timeStart(folder))
    const isLast = round === ROUNDS - 1
    second.push(await timeStart(folder, isLast ? async ({ pid }) => memory.push(await measureIdle(pid)) : undefined))
  }
  return [...startFigures(first, second), ...memory.flatMap(memoryFigures)]
}

/** Seconds until the first inbox page; `look` sees the process before it stops. */
async function timeStart(folder: string, look?: (parley: RunningParley) => Promise<unknown>): Promise<number> {
  const begin = performance.now()
  const parley = await startParley(folder)
  try {
    const client = await parley.signIn()
    const { conversations } = await client.request<InboxPage>(INBOX_PAGE)
    const seconds = (performance.now() - begin) / 1000
    if (!conversations.edges.some(({ node }) => node.lastMessage)) throw new Error('The first inbox is empty')
    await look?.(parley)
    return seconds
  } finally {
    await parley.stop()
  }
}

async function measureIdle(pid: number): Promise<Memory> {
  await delay(SETTLE_MS)
  return measureMemory(pid)
}

function startFigures(first: readonly number[], second: readonly number[]): Figure[] {
  const budget = { of: 'median', kind: 'at most', limit: 8 } as const
  return [
    { name: 'npm start to the first inbox page, first start', unit: 's', median: median(first), budget },
    { name: 'npm start to the first inbox page, second start', unit: 's', median: median(second), budget },
  ]
}

function memoryFigures({ node, postgres }: Memory): Figure[] {
  const budget = { of: 'median', kind: 'at most', limit: 600 } as const
  return [
    { name: 'idle memory of Node: starter, Parley, sandbox', unit: 'MB', median: node },
    { name: 'idle memory of Postgres', unit: 'MB', median: postgres },
    { name: 'idle memory of all', unit: 'MB', median: node + postgres, budget },
  ]
}

report(`the demo workspace, ${ROUNDS} first and ${ROUNDS} second starts`, measureStartup)
