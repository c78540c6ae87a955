import { spawn, type ChildProcess } from 'node:child_process'
import { rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { newDataFolder } from './prepared-data'

const ROOT = path.resolve(__dirname, '../../..')
const START_DEADLINE_MS = 90_000

/** A Parley started as a user starts it, with data of its own. */
export interface ParleyProcess {
  /** `http://localhost:<port>` */
  readonly url: string
  /** The control API of the Telegram sandbox. */
  readonly controlUrl: string
  readonly dataFolder: string
  /** The lines it printed so far. */
  readonly output: readonly string[]
  readonly child: ChildProcess
  /** Stops it cleanly; `keepData` for a second start. */
  stop(options?: { keepData?: boolean }): Promise<void>
}

export interface StartOptions {
  readonly dataFolder?: string
  readonly environment?: Readonly<Record<string, string>>
  readonly script?: string
}

export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** Starts `npm start`'s program and waits until it prints its address. */
export async function startParley(options: StartOptions = {}): Promise<ParleyProcess> {
  const withoutDemo = options.environment?.['DEMO_WORKSPACE'] !== undefined
  const dataFolder = options.dataFolder ?? newDataFolder({ empty: withoutDemo })
  const [port, controlPort] = [await freePort(), await freePort()]
  const child = spawn(process.execPath, [path.join(ROOT, options.script ?? 'tools/start.mjs')], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NODE_ENV: '',
      JEST_WORKER_ID: '',
      PORT: String(port),
      PARLEY_DATA_DIR: dataFolder,
      SANDBOX_CONTROL_PORT: String(controlPort),
      SANDBOX_AMBIENT: 'false',
      LOG_LEVEL: 'warn',
      // Tests ask as fast as they can.
      RATE_LIMIT_USER_POINTS: '0',
      RATE_LIMIT_ANONYMOUS_POINTS: '0',
      RATE_LIMIT_ADDRESS_REQUESTS: '0',
      ...options.environment,
    },
  })
  const output: string[] = []
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const url = `http://localhost:${port}`
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`Parley did not start:\n${output.join('\n')}`)), START_DEADLINE_MS)
    const onLine = (line: string): void => {
      output.push(line)
      if (line.includes(url)) resolve()
    }
    for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on('line', onLine)
    void exited.then(() => reject(new Error(`Parley ended:\n${output.join('\n')}`))).finally(() => clearTimeout(timer))
  }).catch((error: Error) => {
    // Nobody has a hand on it that could stop it.
    child.kill('SIGTERM')
    throw error
  })
  const stop: ParleyProcess['stop'] = async ({ keepData = false } = {}) => {
    child.kill('SIGTERM')
    await exited
    if (!keepData) rmSync(dataFolder, { recursive: true, force: true })
  }
  return { url, controlUrl: `http://127.0.0.1:${controlPort}`, dataFolder, output, child, stop }
}
