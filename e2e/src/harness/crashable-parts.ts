import { spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { endProcess, firstLine, onLines } from './child-output'
import { remember, type Crashable } from './crashable-parley'
import { eventually } from './graph-client'
import { freePort } from './parley-process'

const ROOT = path.resolve(__dirname, '../../..')
/** A part is started again after a second, a broker within a few: more on a busy machine. */
const RESTART_DEADLINE_MS = 60_000
const PART = /^(.+): process (\d+)$/
const ENDED = /^(.+) ended with \S+; starting it again$/

/** A server that Parley needs, of this run alone: SIGHUP kills it, and it comes back with what is on its disk. */
class Server {
  /** How often it said where it is: once at each start. */
  private starts = 0

  private constructor(
    readonly address: Record<string, string>,
    private readonly child: ChildProcess,
  ) {}

  static async start(name: string, command: readonly string[]): Promise<Server> {
    const child = spawn(process.execPath, command, { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] })
    const read = (line: string): string | null => (line.startsWith(`${name}=`) ? line.slice(name.length + 1) : null)
    const server = new Server({ [name]: await firstLine(child, read) }, child)
    onLines(child.stdout!, (line) => {
      if (read(line)) server.starts += 1
    })
    return server
  }

  async crash(): Promise<void> {
    const before = this.starts
    this.child.kill('SIGHUP')
    await eventually('the server is back', () => this.starts > before, RESTART_DEADLINE_MS)
  }

  stop(): Promise<void> {
    return endProcess(this.child)
  }
}

/** Every part of Parley as a process of its own, over a Postgres, a Kafka and a Redis of its own. */
export class CrashableParts implements Crashable {
  private constructor(
    private readonly dataFolder: string,
    private readonly port: number,
    private readonly controlPort: number,
    private readonly servers: Readonly<Record<string, Server>>,
  ) {}

  private starter: ChildProcess | null = null
  readonly output: string[] = []
  /** The process of each part as it is now; null between an end and the next start. */
  private readonly parts = new Map<string, number | null>()

  get faults(): Crashable['faults'] {
    const kinds: Record<string, () => Promise<void>> = {}
    for (const part of this.parts.keys()) kinds[`kill the part ${part}`] = () => this.kill(part)
    for (const [name, server] of Object.entries(this.servers)) kinds[`kill ${name}`] = () => server.crash()
    return kinds
  }

  static async start(): Promise<CrashableParts> {
    const dataFolder = mkdtempSync(path.join(tmpdir(), 'parley-faults-'))
    // Under root the database runs as another user, who would else keep its files elsewhere.
    chmodSync(dataFolder, 0o755)
    const servers: Record<string, Server> = {}
    const parley = new CrashableParts(dataFolder, await freePort(), await freePort(), servers)
    try {
      servers.Kafka = await Server.start('KAFKA_BROKERS', ['ops/kafka/start.mjs'])
      servers.Redis = await Server.start('REDIS_URL', ['ops/redis/start.mjs'])
      servers.Postgres = await Server.start('DATABASE_URL', ['tools/run.mjs', 'ops/postgres/start.ts'])
      await parley.startParts()
      return parley
    } catch (error) {
      await parley.stop()
      throw new Error(`Parley did not start:\n${parley.output.join('\n')}`, { cause: error })
    }
  }

  get url(): string {
    return `http://localhost:${this.port}`
  }

  get controlUrl(): string {
    return `http://127.0.0.1:${this.controlPort}`
  }

  private async startParts(): Promise<void> {
    const starter = spawn(process.execPath, ['ops/distributed/start.mjs'], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        ...Object.assign({}, ...Object.values(this.servers).map(({ address }) => address)),
        NODE_ENV: '',
        PORT: String(this.port),
        PARLEY_DATA_DIR: this.dataFolder,
        SANDBOX_CONTROL_PORT: String(this.controlPort),
        SANDBOX_SCRIPTED_REPLIES: 'false',
        SANDBOX_AMBIENT: 'false',
        DEMO_WORKSPACE: 'none',
        LOG_LEVEL: 'info',
        // Tests ask as fast as they can.
        RATE_LIMIT_USER_POINTS: '0',
        RATE_LIMIT_ANONYMOUS_POINTS: '0',
        RATE_LIMIT_ADDRESS_REQUESTS: '0',
      },
    })
    this.starter = starter
    for (const stream of [starter.stdout, starter.stderr]) onLines(stream, (line) => this.hear(line))
    await firstLine(starter, (line) => line.includes(this.url) || null)
  }

  private hear(line: string): void {
    remember(this.output, line)
    const [, part, pid] = PART.exec(line) ?? []
    if (part && pid) this.parts.set(part, Number(pid))
    const [, ended] = ENDED.exec(line) ?? []
    if (ended) this.parts.set(ended, null)
  }

  private async kill(part: string): Promise<void> {
    const running = (): number | null => this.parts.get(part) ?? null
    // One that ended by itself, as a start without its servers does, is killed when it is there again.
    const before = await eventually(`${part} is there`, running, RESTART_DEADLINE_MS)
    process.kill(before, 'SIGKILL')
    const isAnother = (): boolean => ![null, before].includes(running())
    await eventually(`${part} is started again`, isAnother, RESTART_DEADLINE_MS)
  }

  async stop(): Promise<void> {
    await endProcess(this.starter)
    for (const server of Object.values(this.servers)) await server.stop()
    rmSync(this.dataFolder, { recursive: true, force: true })
  }
}
