import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Log } from '../log'
import { RsaKey } from '../mtproto/rsa-key'
import type { WorldChange } from '../telegram/world/changes'
import { World, type WorldOptions, type WorldState } from '../telegram/world/world'
import { decodeJson, encodeJson } from './json'

/** Beyond this the journal is folded into a new snapshot, so that a start stays fast. */
const JOURNAL_BYTES = 32 * 1024 * 1024
/** Changes with the shape of the state; a snapshot of another version is refused rather than misread. */
const SNAPSHOT_VERSION = 1

interface Snapshot {
  version: number
  generation: number
  world: WorldState
}

export interface WorldStoreOptions {
  directory: string
  log: Log
  /** Makes the first world, when the directory has none. */
  seed(): WorldState
  world?: Pick<WorldOptions, 'keptEvents'>
}

/**
 * Keeps a world in a directory: a snapshot, and a journal of the changes since. A change is handed to the operating
 * system before any client hears of it, so a killed sandbox loses nothing it acknowledged; a machine that loses power
 * may lose the last moments. A half-written last line is ignored.
 */
export class WorldStore {
  readonly world: World
  readonly rsa: RsaKey
  readonly publicKeyPath: string
  private generation = 0
  private journal = -1
  private journalBytes = 0

  constructor(private readonly options: WorldStoreOptions) {
    mkdirSync(options.directory, { recursive: true, mode: 0o700 })
    this.rsa = this.loadRsaKey()
    this.publicKeyPath = this.path('server-key.pub.pem')
    writeFileSync(this.publicKeyPath, this.rsa.publicPem)
    const snapshot = this.loadSnapshot()
    const state = snapshot?.world ?? options.seed()
    this.generation = snapshot?.generation ?? 0
    this.world = new World(state, { ...options.world, onCommit: (change) => this.append(change) })
    this.replay()
    this.fold()
  }

  /** Writes a snapshot and stops journaling. The world must not change any more. */
  close(): void {
    this.fold()
    closeSync(this.journal)
  }

  private path(name: string): string {
    return join(this.options.directory, name)
  }

  private loadRsaKey(): RsaKey {
    const path = this.path('server-key.pem')
    if (existsSync(path)) return RsaKey.fromPem(readFileSync(path, 'utf8'))
    const rsa = RsaKey.generate()
    writeFileSync(path, rsa.privatePem, { mode: 0o600 })
    return rsa
  }

  private loadSnapshot(): Snapshot | undefined {
    const path = this.path('world.json')
    if (!existsSync(path)) return undefined
    const snapshot = decodeJson(readFileSync(path, 'utf8')) as Snapshot
    if (snapshot.version !== SNAPSHOT_VERSION)
      throw new Error(`${path} has version ${snapshot.version}; remove ${this.options.directory} to begin anew`)
    return snapshot
  }

  private replay(): void {
    const path = this.path(`journal-${this.generation}.jsonl`)
    if (!existsSync(path)) return
    let replayed = 0
    for (const line of readFileSync(path, 'utf8').split('\n')) {
      if (!line) continue
      const change = readLine(line)
      if (!change) break
      this.world.apply(change)
      replayed++
    }
    this.options.log.info('journal replayed', { changes: replayed })
  }

  private append(change: WorldChange): void {
    const line = Buffer.from(`${encodeJson(change)}\n`)
    writeSync(this.journal, line)
    this.journalBytes += line.length
    // Folded after the change has taken effect, or the snapshot would miss it.
    if (this.journalBytes > JOURNAL_BYTES) queueMicrotask(() => this.journalBytes > JOURNAL_BYTES && this.fold())
  }

  /** Writes the world down whole and begins an empty journal; the old pair stays until the new one stands. */
  private fold(): void {
    const generation = this.generation + 1
    const journal = openSync(this.path(`journal-${generation}.jsonl`), 'w', 0o600)
    const snapshot: Snapshot = { version: SNAPSHOT_VERSION, generation, world: this.world.state }
    const next = this.path('world.json.next')
    const file = openSync(next, 'w', 0o600)
    writeFileSync(file, encodeJson(snapshot))
    fsyncSync(file)
    closeSync(file)
    renameSync(next, this.path('world.json'))
    if (this.journal >= 0) closeSync(this.journal)
    this.journal = journal
    this.journalBytes = 0
    this.generation = generation
    this.removeOldJournals()
  }

  private removeOldJournals(): void {
    for (const name of readdirSync(this.options.directory))
      if (/^journal-\d+\.jsonl$/.test(name) && name !== `journal-${this.generation}.jsonl`) rmSync(this.path(name))
  }
}

/** A journaled change; undefined for the torn last line that a kill may leave. */
function readLine(line: string): WorldChange | undefined {
  try {
    return decodeJson(line) as WorldChange
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
