import { randomUUID } from 'node:crypto'
import { PerformanceObserver, constants } from 'node:perf_hooks'
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ownerCredentials } from '@parley/toolkit/database/connection'
import { Client } from 'pg'
import { startBenchServer, type BenchDatabase } from '../database/bench-server'
import type { Figure } from '../figure'
import { exportContacts, importFile, MANAGERS, newManager } from '../graph/import-file'
import { mountSubgraphs } from '../graph/mount-subgraphs'
import { report } from '../report'

const ROWS = 100_000
/** Warms up, and says what memory an import takes that is a fifth as large. */
const FEWER_ROWS = 20_000
/** Every fiftieth person is there twice. */
const REPEATED_EVERY = 50
const MEGABYTE = 2 ** 20
const LARGE = constants.NODE_PERFORMANCE_GC_MAJOR

/** The types of Node leave out what an entry of this kind tells. */
interface GarbageCollection {
  readonly detail: { readonly kind: number }
}

/** A large file of contacts, imported with a look for each among those that are there, beside a bare COPY of the same rows. */
async function measureImports(): Promise<readonly Figure[]> {
  const server = await startBenchServer()
  try {
    const database = await server.create('imports', { conversations: 50, messagesPerConversation: 1 })
    const mounted = await mountSubgraphs(database, MANAGERS)
    try {
      const { crm } = mounted
      const fewer = await watched(() => importFile(crm, newManager(), csvOf(FEWER_ROWS)))
      const copied = await timeCopy(database)
      const manager = newManager()
      const all = await watched(() => importFile(crm, manager, csvOf(ROWS)))
      const expected = ROWS - ROWS / REPEATED_EVERY
      if (all.result.file?.created !== expected) throw new Error(`${all.result.file?.created} contacts were created`)
      await tidyUp(database)
      const exported = await watched(() => exportContacts(crm, manager))
      return figuresOf({ fewer, copied, all, exported })
    } finally {
      await mounted.stop()
    }
  } finally {
    await server.stop()
  }
}

const person = (row: number): readonly string[] => {
  const number = row % REPEATED_EVERY === REPEATED_EVERY - 1 ? row - 1 : row
  return [`Person ${number} Sample`, `p${number}@sample.test`, `+7 900 ${String(number).padStart(7, '0')}`, 'Buyer']
}

/** In order, as the ids of the product are. */
const idOf = (row: number): string => `00000000-0000-7000-8000-${row.toString(16).padStart(12, '0')}`

function csvOf(rows: number): Buffer {
  const lines = Array.from({ length: rows }, (_, row) => person(row).join(','))
  return Buffer.from(['Name,E-mail,Phone,Position', ...lines].join('\n'))
}

/** As the database does it by itself some time after. */
async function tidyUp({ address }: BenchDatabase): Promise<void> {
  const client = new Client(ownerCredentials(address))
  await client.connect()
  try {
    await client.query('VACUUM ANALYZE crm.contact')
  } finally {
    await client.end()
  }
}

/** Seconds of the least that storing these contacts can be. */
async function timeCopy({ address }: BenchDatabase): Promise<number> {
  const folder = mkdtempSync(path.join(tmpdir(), 'copy-'))
  // Postgres reads the file, as a user of its own.
  chmodSync(folder, 0o755)
  const file = path.join(folder, 'contacts.csv')
  const workspaceId = randomUUID()
  const lines = Array.from({ length: ROWS }, (_, row) => row)
    .filter((row) => row % REPEATED_EVERY !== REPEATED_EVERY - 1)
    .map((row) => [workspaceId, idOf(row), ...person(row)].join(','))
  writeFileSync(file, `${lines.join('\n')}\n`, { mode: 0o644 })
  const client = new Client(ownerCredentials(address))
  await client.connect()
  try {
    const begin = performance.now()
    await client.query(
      `COPY crm.contact (workspace_id, id, name, email, phone, position) FROM '${file}' WITH (FORMAT csv)`,
    )
    return (performance.now() - begin) / 1000
  } finally {
    await client.end()
  }
}

interface Watched<Result> {
  readonly result: Result
  readonly seconds: number
  /** The most that was in use behind a large collection of garbage. */
  readonly peakMegabytes: number
}

async function watched<Result>(work: () => Promise<Result>): Promise<Watched<Result>> {
  let peak = 0
  const look = (): void => {
    const { heapUsed, external } = process.memoryUsage()
    peak = Math.max(peak, heapUsed + external)
  }
  const observer = new PerformanceObserver((list) => {
    if ((list.getEntries() as unknown as readonly GarbageCollection[]).some(({ detail }) => detail.kind === LARGE))
      look()
  })
  observer.observe({ entryTypes: ['gc'] })
  const begin = performance.now()
  try {
    const result = await work()
    if (peak === 0) look()
    return { result, seconds: (performance.now() - begin) / 1000, peakMegabytes: peak / MEGABYTE }
  } finally {
    observer.disconnect()
  }
}

function figuresOf(measured: {
  readonly fewer: Watched<unknown>
  readonly copied: number
  readonly all: Watched<unknown>
  readonly exported: Watched<number>
}): Figure[] {
  const { fewer, copied, all, exported } = measured
  const rows = ROWS.toLocaleString('en-US')
  return [
    { name: `a bare COPY of the contacts of ${rows} rows`, unit: 's', median: copied },
    {
      name: `import of ${rows} rows, matched by address, with events and undo; against the COPY`,
      unit: 's',
      median: all.seconds,
      ratio: all.seconds / copied,
      budget: { of: 'median', kind: 'at most', limit: 30 },
    },
    {
      name: `what was in use at most; against an import of ${FEWER_ROWS.toLocaleString('en-US')} rows`,
      unit: 'MB',
      median: all.peakMegabytes,
      ratio: all.peakMegabytes / fewer.peakMegabytes,
      budget: { of: 'ratio', kind: 'at most', limit: 1.25 },
    },
    {
      name: `export of them, ${Math.round(exported.result / MEGABYTE)} MB; against the COPY`,
      unit: 's',
      median: exported.seconds,
      ratio: exported.seconds / copied,
      budget: { of: 'median', kind: 'at most', limit: 15 },
    },
    {
      name: 'what was in use at most while it exported; against the import of the fewer',
      unit: 'MB',
      median: exported.peakMegabytes,
      ratio: exported.peakMegabytes / fewer.peakMegabytes,
      budget: { of: 'ratio', kind: 'at most', limit: 1.25 },
    },
  ]
}

report(`${ROWS.toLocaleString('en-US')} rows`, measureImports)
