import { spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, mkdtempSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { GraphClient } from './graph-client'

const ROOT = path.resolve(__dirname, '../../..')
const START_DEADLINE_MS = 120_000
const SIGN_IN = ['demo@parley.local', 'parley-demo'] as const

/** Parley as `npm start` runs it, with its sandbox. */
export interface RunningParley {
  readonly url: string
  /** Where the people of the sandbox are told what to do. */
  readonly controlUrl: string
  readonly pid: number
  signIn(): Promise<GraphClient>
  stop(): Promise<void>
}

/** An empty one, below that of the section. */
export function createDataFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'data-'))
  chmodSync(folder, 0o755)
  return folder
}

/** Resolves when it says that it is ready: the demo workspace is there and its inbox has messages. */
export async function startParley(
  dataFolder = createDataFolder(),
  environment: Readonly<Record<string, string>> = {},
): Promise<RunningParley> {
  const [port, controlPort] = [await freePort(), await freePort()]
  const child = spawn(process.execPath, [path.join(ROOT, 'tools/start.mjs')], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PORT: String(port),
      PARLEY_DATA_DIR: dataFolder,
      SANDBOX_CONTROL_PORT: String(controlPort),
      SANDBOX_AMBIENT: 'false',
      SANDBOX_SCRIPTED_REPLIES: 'false',
      LOG_LEVEL: 'error',
      // Everything is asked as fast as it can be.
      RATE_LIMIT_USER_POINTS: '0',
      RATE_LIMIT_ANONYMOUS_POINTS: '0',
      RATE_LIMIT_ADDRESS_REQUESTS: '0',
      ...environment,
    },
  })
  const stopWithUs = (): void => void child.kill('SIGTERM')
  process.on('exit', stopWithUs)
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  await waitForLine(child, 'Parley is ready')
  const url = `http://localhost:${port}`
  return {
    url,
    controlUrl: `http://127.0.0.1:${controlPort}`,
    pid: child.pid as number,
    signIn: async () => {
      const client = new GraphClient(url)
      await client.signIn(...SIGN_IN)
      return client
    },
    stop: async () => {
      process.off('exit', stopWithUs)
      child.kill('SIGTERM')
      await exited
    },
  }
}

function waitForLine(child: ChildProcess, text: string): Promise<void> {
  const lines: string[] = []
  return new Promise((resolve, reject) => {
    const fail = (what: string): void => reject(new Error(`Parley ${what}:\n${lines.join('\n')}`))
    const timer = setTimeout(() => fail('did not start in time'), START_DEADLINE_MS)
    child.once('exit', () => fail('ended'))
    for (const stream of [child.stdout, child.stderr]) {
      if (!stream) continue
      createInterface({ input: stream }).on('line', (line) => {
        lines.push(line)
        if (!line.includes(text)) return
        clearTimeout(timer)
        resolve()
      })
    }
  })
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
