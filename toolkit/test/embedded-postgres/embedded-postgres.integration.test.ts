import type { DatabaseAddress } from '@parley/toolkit/database/address'
import { ownerCredentials } from '@parley/toolkit/database/connection'
import { DataDirectoryInUse } from '@parley/toolkit/database/embedded/claim'
import { isAlive } from '@parley/toolkit/database/embedded/running-process'
import {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
} from '@parley/toolkit/database/embedded-postgres'
import { onDispose } from '@parley/toolkit/testing/disposal'
import { waitFor } from '@parley/toolkit/testing/wait-for'
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'

interface Started {
  readonly pid: number
  readonly address: DatabaseAddress
  readonly error?: string
}

describe('the embedded Postgres', () => {
  let directory: string
  beforeEach(() => {
    const made = mkdtempSync(path.join(tmpdir(), 'parley-embedded-'))
    chmodSync(made, 0o755)
    directory = path.join(made, 'postgres')
    onDispose(() => rmSync(made, { recursive: true, force: true }))
  })

  const start = async (options: Partial<EmbeddedPostgresOptions> = {}): Promise<EmbeddedPostgres> => {
    const postgres = await startEmbeddedPostgres({ directory, durable: false, ...options })
    onDispose(() => postgres.stop())
    return postgres
  }

  it('starts, compares Cyrillic, keeps its data over a restart and leaves nothing running', async () => {
    const first = await start()
    await run(
      first.address,
      'CREATE TABLE kept (name text)',
      `INSERT INTO kept VALUES ('Жанна'), ('Ёлка'), ('Борис'), ('анна')`,
    )
    await first.stop()
    expect(isAlive(first.pid)).toBe(false)
    const second = await start()
    expect(await run(second.address, 'SELECT name FROM kept ORDER BY name')).toEqual([
      { name: 'анна' },
      { name: 'Борис' },
      { name: 'Ёлка' },
      { name: 'Жанна' },
    ])
    const [row] = await run(second.address, 'CREATE EXTENSION pg_trgm', `SELECT similarity('Борис', 'борисов') AS how`)
    expect(row?.['how']).toBeGreaterThan(0.4)
  })

  it('listens on a port of the loopback when asked to', async () => {
    const postgres = await start({ port: 0 })
    expect(postgres.address.host).toBe('127.0.0.1')
    expect(await run(postgres.address, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  })

  it('ends when its process is killed, and the next one finds what was committed', async () => {
    const owner = forkOwner()
    const { pid, address } = await owner.started
    await run(address, 'CREATE TABLE kept (n int)', 'INSERT INTO kept VALUES (7)')
    owner.process.kill('SIGKILL')
    await once(owner.process, 'exit')
    const next = await start()
    expect(await run(next.address, 'SELECT n FROM kept')).toEqual([{ n: 7 }])
    expect(isAlive(pid)).toBe(false)
  })

  it('ends by itself when its process is killed and nobody starts it again', async () => {
    const owner = forkOwner()
    const { pid } = await owner.started
    owner.process.kill('SIGKILL')
    await waitFor(() => !isAlive(pid), { what: 'the end of Postgres' })
  })

  it('is started again when it ends by itself, as often as that happens', async () => {
    const reasons: string[] = []
    const postgres = await start({ durable: true, onRestart: (reason) => reasons.push(reason) })
    await run(postgres.address, 'CREATE TABLE kept (n int)')
    for (const n of [1, 2]) {
      const { pid } = postgres
      process.kill(pid, 'SIGKILL')
      await waitFor(() => postgres.pid !== pid, { what: 'another server' })
      await run(postgres.address, `INSERT INTO kept VALUES (${n})`)
    }
    expect(await run(postgres.address, 'SELECT n FROM kept ORDER BY n')).toEqual([{ n: 1 }, { n: 2 }])
    expect(reasons).toHaveLength(2)
  })

  it('takes over from a process that was killed together with its supervisor', async () => {
    const owner = forkOwner()
    const { pid, address } = await owner.started
    await run(address, 'CREATE TABLE kept (n int)')
    for (const each of [...supervisorsOf(pid), owner.process.pid ?? 0]) process.kill(each, 'SIGKILL')
    await once(owner.process, 'exit')
    expect(isAlive(pid)).toBe(true)
    const next = await start()
    expect(await run(next.address, 'SELECT n FROM kept')).toEqual([])
    await waitFor(() => !isAlive(pid), { what: 'the end of the orphan' })
  })

  it('says who uses the directory when another live process does', async () => {
    const owner = forkOwner()
    await owner.started
    const attempt = start()
    await expect(attempt).rejects.toThrow(DataDirectoryInUse)
    await expect(attempt).rejects.toThrow(`in use by process ${owner.process.pid}`)
  })

  it('lets one of several that start at once have the directory', async () => {
    const owners = [forkOwner(), forkOwner(), forkOwner()]
    const all = await Promise.all(owners.map(({ started }) => started))
    expect(all.filter(({ error }) => !error)).toHaveLength(1)
    for (const { error } of all.filter((each) => each.error)) expect(error).toContain('in use by process')
  })

  it('ignores a process id that now belongs to somebody else', async () => {
    const postgres = await start()
    await postgres.stop()
    writeFileSync(path.join(directory, 'cluster', 'postmaster.pid'), `${process.pid}\n`)
    writeFileSync(path.join(directory, 'claimed-by.json'), JSON.stringify({ pid: process.pid, startMark: 'earlier' }))
    const next = await start()
    expect(await run(next.address, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  })

  it('works where the path is too long for a socket', async () => {
    directory = path.join(path.dirname(directory), 'd'.repeat(100), 'postgres')
    const postgres = await start()
    onDispose(() => rmSync(postgres.address.host, { recursive: true, force: true }))
    expect(Buffer.byteLength(postgres.address.host)).toBeLessThan(80)
    expect(await run(postgres.address, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  })

  it('puts the data where its user can reach it, and says where', async () => {
    chmodSync(path.dirname(directory), 0o700)
    const elsewhere: string[] = []
    const postgres = await start({ onElsewhere: (place) => elsewhere.push(place) })
    onDispose(() => rmSync(postgres.directory, { recursive: true, force: true }))
    expect(await run(postgres.address, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    const asRoot = process.getuid?.() === 0
    expect(elsewhere).toEqual(asRoot ? [postgres.directory] : [])
    expect(postgres.directory === directory).toBe(!asRoot)
  })

  it('starts anew after a first start that was interrupted, and never deletes what it did not make', async () => {
    mkdirSync(path.join(directory, 'cluster.new'), { recursive: true })
    await (await start()).stop()
    rmSync(path.join(directory, 'cluster', 'PG_VERSION'))
    await expect(start()).rejects.toThrow('holds no database')
    expect(existsSync(path.join(directory, 'cluster', 'global'))).toBe(true)
  })

  it('tells why it did not start', async () => {
    await expect(start({ settings: { shared_buffers: 'much' } })).rejects.toThrow(/did not start[\s\S]*shared_buffers/)
  })

  function forkOwner(): { readonly process: ChildProcess; readonly started: Promise<Started> } {
    const child = fork(path.join(__dirname, 'owner.ts'), [directory], {
      execArgv: ['--conditions=development', '-r', '@swc-node/register'],
      env: { PATH: '/usr/bin:/bin', SWCRC: 'true' },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    onDispose(() => child.kill('SIGKILL'))
    return { process: child, started: once(child, 'message').then(([message]) => message as Started) }
  }
})

async function run(address: DatabaseAddress, ...statements: string[]): Promise<Record<string, unknown>[]> {
  const client = new Client(ownerCredentials({ ...address, database: 'postgres' }))
  await client.connect()
  try {
    let rows: Record<string, unknown>[] = []
    for (const statement of statements) ({ rows } = await client.query<Record<string, unknown>>(statement))
    return rows
  } finally {
    await client.end()
  }
}

/** The shell that holds the pipe, and its part that reads it. */
function supervisorsOf(pid: number): number[] {
  const shell = Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
  const children = readFileSync(`/proc/${shell}/task/${shell}/children`, 'utf8').trim().split(' ').map(Number)
  return [...children.filter((child) => child !== pid), shell]
}
