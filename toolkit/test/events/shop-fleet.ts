import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { waitFor } from '@parley/toolkit/testing/wait-for'
import type { ShopProcessSettings } from './shop-process'

/** Keeps a number of shop processes running, and kills them one after the other. */
export class ShopFleet {
  private readonly running: ChildProcess[] = []
  private readonly starting: Promise<void>[] = []
  private stopping = false

  constructor(private readonly settings: ShopProcessSettings) {}

  /** Resolves once that many run. */
  async start(processes: number): Promise<void> {
    await Promise.all(Array.from({ length: processes }, () => this.startOne()))
  }

  /** Kills the one that has run longest, whatever it is doing; another takes its place. Waits while fewer than two run. */
  async killOne(): Promise<void> {
    await waitFor(() => this.running.length >= 2, { deadline: 30_000, what: 'two running processes' })
    this.running.shift()?.kill('SIGKILL')
    this.starting.push(this.startOne())
  }

  async stop(): Promise<void> {
    this.stopping = true
    await Promise.all(this.starting)
    for (const child of this.running) child.kill('SIGKILL')
    await Promise.all(this.running.map(async (child) => child.exitCode ?? child.signalCode ?? once(child, 'exit')))
  }

  /** One that dies because the database is away at its start is started again. */
  private async startOne(): Promise<void> {
    while (!this.stopping) {
      const child = fork(`${__dirname}/shop-process.ts`, [JSON.stringify(this.settings)], {
        execArgv: ['--conditions=development', '-r', '@swc-node/register'],
        env: { ...process.env, SWCRC: 'true', NODE_OPTIONS: '' },
      })
      const runs = await Promise.race([once(child, 'message').then(() => true), once(child, 'exit').then(() => false)])
      if (!runs) continue
      this.running.push(child)
      return
    }
  }
}
