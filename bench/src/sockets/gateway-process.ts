import { randomBytes } from 'node:crypto'
import type { UserActor } from '@parley/toolkit/context/actor'
import { createLogger } from '@parley/toolkit/logging/logger'
import { SigningKeys } from '@parley/toolkit/signing/signing-keys'
import type { MountedSubgraph } from '@parley/toolkit/subgraph/mount'
import { startGateway } from '../../../gateway/src/gateway'
import { readCommittedSupergraph } from '../../../gateway/src/supergraph'
import type { BenchDatabase } from '../database/bench-server'
import { mountSubgraphs } from '../graph/mount-subgraphs'
import { ManualTail } from './manual-tail'
import type { StoredEvent } from './stored-events'

/** What the gateway's process is told. */
export type Command =
  | { readonly kind: 'start'; readonly database: BenchDatabase; readonly events: readonly StoredEvent[] }
  | { readonly kind: 'tell'; readonly from: number; readonly count: number }
  | { readonly kind: 'measure' }
export type Reply =
  | { readonly kind: 'started'; readonly url: string; readonly token: string }
  | { readonly kind: 'measured'; readonly megabytes: number; readonly cpuSeconds: number }

/** One workspace has all the sockets, so its limits are lifted; each socket keeps its own. */
const LIMITS = { connectionsPerWorkspace: 100_000, deliveriesPerWorkspace: 1_000_000 }
const NO_BUDGETS = { user: 0, key: 0, anonymous: 0, address: 0 }
const TOKEN_SECONDS = 3_600

const tail = new ManualTail()
let workspaceId = ''
let stored: readonly StoredEvent[] = []

async function start(database: BenchDatabase): Promise<Reply> {
  const { stop: _stop, ...mounted } = await mountSubgraphs(database)
  const signing = new SigningKeys([randomBytes(32).toString('base64url')])
  const gateway = await startGateway({
    supergraphSdl: readCommittedSupergraph(),
    subgraphs: Object.values(mounted) as unknown as MountedSubgraph[],
    signing,
    tail,
    logger: createLogger('bench', 'error'),
    host: '127.0.0.1',
    port: 0,
    publicUrl: 'http://localhost',
    socketLimits: LIMITS,
    budgets: NO_BUDGETS,
  })
  const { actor } = database.inbox
  workspaceId = actor.workspaceId
  return { kind: 'started', url: gateway.url, token: await signToken(signing, actor) }
}

function signToken(signing: SigningKeys, { userId, sessionId, workspaceId: wid }: UserActor): Promise<string> {
  return signing.sign({ sub: userId, sid: sessionId, wid }, { type: 'access', expiresInSeconds: TOKEN_SECONDS })
}

async function answer(command: Command): Promise<Reply | null> {
  switch (command.kind) {
    case 'start':
      stored = command.events
      return start(command.database)
    case 'tell':
      for (const event of stored.slice(command.from, command.from + command.count)) {
        tail.tellMessage(workspaceId, event)
      }
      return null
    case 'measure': {
      // What is garbage is not held: the budget is about what sockets need.
      globalThis.gc?.()
      const { user, system } = process.cpuUsage()
      return { kind: 'measured', megabytes: process.memoryUsage.rss() / 1e6, cpuSeconds: (user + system) / 1e6 }
    }
  }
}

process.on('message', (command: Command) => {
  answer(command).then(
    (reply) => reply && process.send?.(reply),
    (error: Error) => {
      process.stderr.write(`${error.stack ?? error.message}\n`)
      process.exit(1)
    },
  )
})
process.on('disconnect', () => process.exit(0))
