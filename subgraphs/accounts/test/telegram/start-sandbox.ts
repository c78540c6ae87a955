import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const ROOT = join(__dirname, '../../../..')

/** Compiling on a busy machine takes most of it. */
const START_DEADLINE_MS = 60_000

export interface SandboxAccount {
  readonly phone: string
  readonly code: string
  readonly password?: string
  readonly name: string
  readonly username: string | null
}

export interface SandboxFault {
  readonly method: string
  readonly phone?: string
  readonly times?: number
  readonly error?: string
  readonly code?: number
  readonly delayMs?: number
  readonly drop?: boolean
  readonly dropAnswer?: boolean
  readonly dropConnection?: boolean
  readonly joinUpdate?: boolean
  readonly tooLong?: boolean
  readonly duplicate?: boolean
}

interface SaidMessage {
  readonly id: number
  readonly text: string
}

/** A sandbox in its own process, as the product meets it: over TCP, and over its control API for what people do. */
export interface RunningSandbox {
  readonly endpoint: { readonly host: string; readonly port: number }
  readonly serverKey: string
  readonly controlPort: number
  get<T>(path: string): Promise<T>
  post<T = unknown>(path: string, body?: object): Promise<T>
  /** Someone writes to an account; see the sandbox's control API. */
  say(request: { to: string; from?: string; chat?: string; text: string; count?: number }): Promise<SaidMessage[]>
  fault(fault: SandboxFault): Promise<void>
  clearFaults(): Promise<void>
  stop(): Promise<void>
}

/** Where a sandbox is to be found again after it was stopped. */
export interface SandboxPlace {
  readonly port: number
  readonly directory: string
}

/** Without a place, a new world on free ports, removed at the end. */
export async function startSandbox(place?: SandboxPlace): Promise<RunningSandbox> {
  const directory = place?.directory ?? mkdtempSync(join(tmpdir(), 'parley-test-sandbox-'))
  const child = spawn(process.execPath, [join(ROOT, 'tools/run.mjs'), join(ROOT, 'sandbox/src/main.ts')], {
    cwd: ROOT,
    stdio: ['pipe', 'pipe', 'inherit'],
    env: {
      SANDBOX_TELEGRAM_PORT: String(place?.port ?? 0),
      SANDBOX_CONTROL_PORT: '0',
      SANDBOX_DATA_DIR: directory,
      SANDBOX_SCRIPTED_REPLIES: 'false',
      SANDBOX_AMBIENT: 'false',
      SANDBOX_PARENT_PIPE: 'true',
      LOG_LEVEL: 'silent',
    },
  })
  const ready = await firstLine(child.stdout)
  const { port, controlPort, publicKey } = JSON.parse(ready) as Record<'port' | 'controlPort', number> & {
    publicKey: string
  }
  const call = callControl(controlPort)
  return {
    endpoint: { host: '127.0.0.1', port },
    serverKey: publicKey,
    controlPort,
    get: (path) => call('GET', path),
    post: (path, body) => call('POST', path, body ?? {}),
    say: async (request) => (await call<{ messages: SaidMessage[] }>('POST', '/say', request)).messages,
    fault: async (fault) => void (await call('POST', '/fault', fault)),
    clearFaults: async () => void (await call('DELETE', '/faults')),
    stop: async () => {
      const gone = once(child, 'exit')
      child.stdin.end()
      child.kill('SIGTERM')
      await gone
      if (!place) rmSync(directory, { recursive: true, force: true })
    },
  }
}

async function firstLine(output: NodeJS.ReadableStream): Promise<string> {
  const lines = createInterface({ input: output })
  const signal = AbortSignal.timeout(START_DEADLINE_MS)
  const [line] = (await once(lines, 'line', { signal })) as [string]
  return line
}

function callControl(port: number) {
  return async <T>(method: string, path: string, body?: object): Promise<T> => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    const answer: unknown = await response.json()
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${JSON.stringify(answer)}`)
    return answer as T
  }
}
