import { spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { freePort } from './parley-process'

const ROOT = path.resolve(__dirname, '../../..')
const START_DEADLINE_MS = 90_000

interface SandboxReady {
  readonly port: number
  readonly controlPort: number
  readonly publicKeyPath: string
}

/** A Parley whose server can be killed and started again while the other side, the sandbox, lives on. */
export class CrashableParley {
  private constructor(
    private readonly dataFolder: string,
    private readonly port: number,
    private readonly sandbox: ChildProcess,
    private readonly ready: SandboxReady,
  ) {}

  private server: ChildProcess | null = null
  /** The last lines of the server, for the message of a failure. */
  readonly output: string[] = []

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

  async startServer(): Promise<void> {
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
      },
    })
    createInterface({ input: this.server.stderr! }).on('line', (line) => {
      this.output.push(line)
      if (this.output.length > 5_000) this.output.shift()
    })
    await firstLine(this.server, (line) => line.includes(this.url) || null)
  }

  /** SIGKILL, as a power cut or the kernel's memory killer would. */
  async killServer(): Promise<void> {
    const server = this.server!
    const gone = new Promise((resolve) => server.once('exit', resolve))
    server.kill('SIGKILL')
    await gone
  }

  /** SIGKILL to the database below a running server. */
  killDatabase(): void {
    const pidFile = path.join(this.dataFolder, 'postgres/cluster/postmaster.pid')
    process.kill(Number(readFileSync(pidFile, 'utf8').split('\n')[0]), 'SIGKILL')
  }

  async stop(): Promise<void> {
    for (const child of [this.server, this.sandbox]) {
      if (!child || child.exitCode !== null || child.signalCode !== null) continue
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await gone
    }
    rmSync(this.dataFolder, { recursive: true, force: true })
  }
}

function firstLine<Answer>(child: ChildProcess, read: (line: string) => Answer | null): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('It did not start in time')), START_DEADLINE_MS)
    createInterface({ input: child.stdout! }).on('line', (line) => {
      const answer = read(line)
      if (answer !== null) {
        clearTimeout(timer)
        resolve(answer)
      }
    })
    child.once('exit', (code, signal) => reject(new Error(`It ended with ${signal ?? code}`)))
  })
}
