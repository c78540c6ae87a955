import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const ROOT = join(__dirname, '../..')

export interface Ready {
  ready: true
  endpoint: string
  port: number
  controlPort: number
  publicKeyPath: string
  publicKey: string
}

/** The sandbox as its users start it: a process that says on stdout when it is ready. */
export class SandboxProcess {
  private constructor(
    private readonly child: ChildProcess,
    readonly ready: Ready,
  ) {}

  static async start(dataDirectory: string, environment: Record<string, string> = {}): Promise<SandboxProcess> {
    const child = spawn(
      process.execPath,
      ['--conditions=development', '-r', '@swc-node/register', join(ROOT, 'sandbox/src/main.ts')],
      {
        cwd: ROOT,
        stdio: ['pipe', 'pipe', 'inherit'],
        env: {
          ...process.env,
          SWCRC: 'true',
          LOG_LEVEL: 'error',
          SANDBOX_DATA_DIR: dataDirectory,
          SANDBOX_CONTROL_PORT: '0',
          SANDBOX_SCRIPTED_REPLIES: 'false',
          SANDBOX_AMBIENT: 'false',
          ...environment,
        },
      },
    )
    for await (const line of createInterface(child.stdout)) return new SandboxProcess(child, JSON.parse(line) as Ready)
    throw new Error('the sandbox ended before it was ready')
  }

  async control<T>(path: string, body?: object): Promise<T> {
    const response = await fetch(`http://127.0.0.1:${this.ready.controlPort}${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    return (await response.json()) as T
  }

  /** Resolves with the exit code, or the signal that ended it. */
  async end(how: NodeJS.Signals | 'stdin'): Promise<number | string> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return this.child.exitCode ?? 'ended'
    const exit = once(this.child, 'exit')
    if (how === 'stdin') this.child.stdin?.end()
    else this.child.kill(how)
    const [code, signal] = (await exit) as [number | null, string | null]
    return code ?? signal ?? 'ended'
  }
}
