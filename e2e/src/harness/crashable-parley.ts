import { spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { endProcess, firstLine, onLines } from './child-output'
import { freePort } from './parley-process'

const ROOT = path.resolve(__dirname, '../../..')
const REMEMBERED_LINES = 5_000

/** A Parley whose parts can be killed while the other side, the sandbox, lives on. */
export interface Crashable {
  readonly url: string
  readonly controlUrl: string
  /** What can be done to it; each resolves once what was killed is being started again. */
  readonly faults: Readonly<Record<string, () => Promise<unknown>>>
  /** The last lines of the server, for the message of a failure. */
  readonly output: string[]
  stop(): Promise<void>
}

export function remember(output: string[], line: string): void {
  output.push(line)
  if (output.length > REMEMBERED_LINES) output.shift()
}

interface SandboxReady {
  readonly port: number
  readonly controlPort: number
  readonly publicKeyPath: string
}

/** The whole of Parley in one process. */
export class CrashableParley implements Crashable {
  private constructor(
    private readonly dataFolder: string,
    private readonly port: number,
    private readonly sandbox: ChildProcess,
    private readonly ready: SandboxReady,
  ) {}

  private server: ChildProcess | null = null
  readonly output: string[] = []
  readonly faults = {
    'kill the server': async (): Promise<void> => {
      await this.killServer()
      await this.startServer()
    },
    'kill the database': async (): Promise<void> => this.killDatabase(),
  }

  static async start(): Promise<CrashableParley> {
    const dataFolder = mkdtempSync(path.join(tmpdir(), 'parley-faults-'))
    // Under root the database runs as another user, who would else keep its files elsewhere.
    chmodSync(dataFolder, 0o755)
    const controlPort = await freePort()
    const sandbox = spawn(process.execPath, [path.join(ROOT, 'sandbox/dist/main.js')], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        ...process.env,
        SANDBOX_DATA_DIR: path.join(dataFolder, 'sandbox'),
        SANDBOX_CONTROL_PORT: String(controlPort),
        SANDBOX_SCRIPTED_REPLIES: 'false',
        SANDBOX_AMBIENT: 'false',
      },
    })
    const ready = await firstLine<SandboxReady>(sandbox, (line) => (line.startsWith('{') ? JSON.parse(line) : null))
    const parley = new CrashableParley(dataFolder, await freePort(), sandbox, ready)
    await parley.startServer()
    return parley
  }

  get url(): string {
    return `http://localhost:${this.port}`
  }

  get controlUrl(): string {
    return `http://127.0.0.1:${this.ready.controlPort}`
  }

  private async startServer(): Promise<void> {
    this.server = spawn(process.execPath, ['--enable-source-maps', path.join(ROOT, 'gateway/dist/main.js')], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        NODE_ENV: '',
        PORT: String(this.port),
        PARLEY_DATA_DIR: this.dataFolder,
        DEMO_WORKSPACE: 'none',
        TELEGRAM_ENDPOINT: `127.0.0.1:${this.ready.port}`,
        TELEGRAM_SERVER_KEY: readFileSync(this.ready.publicKeyPath, 'utf8'),
        SANDBOX_CONTROL_PORT: String(this.ready.controlPort),
        LOG_LEVEL: 'info',
        // Tests ask as fast as they can.
        RATE_LIMIT_USER_POINTS: '0',
        RATE_LIMIT_ANONYMOUS_POINTS: '0',
        RATE_LIMIT_ADDRESS_REQUESTS: '0',
      },
    })
    onLines(this.server.stderr!, (line) => remember(this.output, line))
    await firstLine(this.server, (line) => line.includes(this.url) || null)
  }

  /** SIGKILL, as a power cut or the kernel's memory killer would. */
  private async killServer(): Promise<void> {
    const server = this.server!
    const gone = new Promise((resolve) => server.once('exit', resolve))
    server.kill('SIGKILL')
    await gone
  }

  /** SIGKILL to the database below a running server, which starts it again. */
  private killDatabase(): void {
    const pidFile = path.join(this.dataFolder, 'postgres/cluster/postmaster.pid')
    process.kill(Number(readFileSync(pidFile, 'utf8').split('\n')[0]), 'SIGKILL')
  }

  async stop(): Promise<void> {
    await endProcess(this.server)
    await endProcess(this.sandbox)
    rmSync(this.dataFolder, { recursive: true, force: true })
  }
}
