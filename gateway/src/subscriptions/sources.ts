import { ALL_TASKS } from '@parley/schema/events/crm'
import { writeBoardChange } from '@parley/schema/events/pipeline'
import type { Permission } from '@parley/toolkit/authorization/permissions'
import type { RequestContext } from '@parley/toolkit/context/request-context'
import { DomainError, forbidden } from '@parley/toolkit/errors/domain-error'
import type { ExecutionResult } from 'graphql'
import { randomUUID } from 'node:crypto'
import { codeOf } from '../gateway-errors'
import type { EventRouter } from './event-router'
import type { EntityKey } from './hydrate'
import { activityCursor, inboxCursor, type LogCursor } from './log-cursor'
import { ChangedKeys } from './changed-keys'
import { ChangeStream, type PullStream } from './pull-stream'
import { InboxStream, type InboxChange, type InboxStreamOptions } from './replay'

type Arguments = Readonly<Record<string, unknown>>

/** Runs an operation in a subgraph for the subscriber. */
export type AskSubgraph = (
  subgraph: string,
  query: string,
  variables: Arguments,
  request: RequestContext,
) => Promise<ExecutionResult>

export interface SourceContext {
  readonly events: EventRouter
  readonly ask: AskSubgraph
  readonly workspaceId: string
  /** Fresh for each use. */
  readonly request: () => RequestContext
}

/** How a root field of Subscription is fed. */
export interface SubscriptionSource {
  /** Without it nobody subscribes, and who loses it gets nothing more. */
  readonly permission: Permission
  /** Whether the first value is the present state: if that cannot be seen, there is nothing to subscribe to. */
  readonly beginsWithState: boolean
  /** Whether a key is one event, whose answer is the same for all who may see it; else it stands for a state. */
  readonly isEvent: boolean
  open(args: Arguments, context: SourceContext): Promise<PullStream<EntityKey>>
}

const STORED_CHANGES = `query ($after: String, $accountId: ID, $first: Int!) {
  stored: inboxEventsAfter(after: $after, accountId: $accountId, first: $first) { id cursor }
}`

const STORED_ACTIVITIES = `query ($after: String, $first: Int!) { stored: activitiesAfter(after: $after, first: $first) { id cursor } }`

const RECORD_JOB_IDS = '{ recordJobs(first: 10) { edges { node { id } } } }'

const ACCOUNT_IDS = `query ($after: String) {
  bdAccounts(first: 100, after: $after) { edges { node { id } } pageInfo { hasNextPage endCursor } }
}`

/** Every root field of Subscription. Adding one here and in its subgraph is all it takes. */
export const SUBSCRIPTION_SOURCES: Readonly<Record<string, SubscriptionSource>> = {
  telegramLogin: {
    permission: 'accounts:manage',
    beginsWithState: true,
    isEvent: false,
    async open({ loginId }, { events }) {
      const id = String(loginId)
      return new ChangeStream<EntityKey>({ id }, (onChange) => events.onLogin(id, onChange))
    },
  },
  syncProgress: {
    permission: 'accounts:read',
    beginsWithState: true,
    isEvent: false,
    async open({ accountId }, { events }) {
      const id = String(accountId)
      return new ChangeStream<EntityKey>({ accountId: id }, (onChange) => events.onAccount(id, onChange))
    },
  },
  bdAccountChanged: {
    permission: 'accounts:read',
    beginsWithState: false,
    isEvent: false,
    async open(_args, { events, ask, workspaceId, request }) {
      const stream = new ChangedKeys({
        readAll: () => readAccountIds(ask, request),
        listen: (onChange, onGap) => events.onAccounts(workspaceId, onChange, onGap),
      })
      return {
        next: async () => {
          const accountId = await stream.next()
          return accountId === null ? null : { accountId }
        },
        close: () => stream.close(),
      }
    },
  },
  inbox: {
    permission: 'conversations:read',
    beginsWithState: false,
    isEvent: true,
    async open({ accountId, after }, { events, ask, workspaceId, request }) {
      const account = typeof accountId === 'string' ? accountId : null
      return openLog({
        after: typeof after === 'string' ? inboxCursor.read(after) : null,
        head: events.lastInboxSequence(workspaceId),
        accountId: account,
        readAfter: async (sequence, first) => {
          const variables = { after: inboxCursor.write(sequence), accountId: account, first }
          return readStored(await ask('messaging', STORED_CHANGES, variables, request()), inboxCursor)
        },
        listen: (onChange, onGap) => events.onInbox(workspaceId, onChange, onGap),
      })
    },
  },
  recordJobChanged: {
    permission: 'workspace:read',
    beginsWithState: false,
    isEvent: false,
    async open({ id }, { events, ask, request }) {
      const only = typeof id === 'string' ? id.toLowerCase() : null
      const stream = new ChangedKeys({
        readAll: async () => (only ? [only] : readRecordJobIds(await ask('crm', RECORD_JOB_IDS, {}, request()))),
        listen: (onChange, onGap) =>
          events.onRecordJobs(userOf(request()), (jobId) => (!only || jobId === only) && onChange(jobId), onGap),
      })
      return asEntities(stream)
    },
  },
  reminderDue: {
    permission: 'workspace:read',
    beginsWithState: false,
    isEvent: true,
    async open(_args, { events, request }) {
      const stream = new ChangedKeys({
        readAll: async () => [],
        listen: (onChange) => events.onReminder(userOf(request()), onChange),
      })
      return asEntities(stream)
    },
  },
  timelineChanged: {
    permission: 'workspace:read',
    beginsWithState: true,
    isEvent: false,
    async open({ recordType, recordId }, { events, workspaceId }) {
      const id = String(recordId).toLowerCase()
      return new ChangeStream<EntityKey>({ id: `${String(recordType)}/${id}` }, (onChange) =>
        events.onTimeline(workspaceId, id, onChange),
      )
    },
  },
  taskChanged: {
    permission: 'workspace:read',
    beginsWithState: false,
    isEvent: false,
    async open(_args, { events, workspaceId }) {
      return asEntities(
        new ChangedKeys({
          readAll: async () => [ALL_TASKS],
          listen: (onChange, onGap) => events.onTasks(workspaceId, onChange, onGap),
        }),
      )
    },
  },
  boardChanged: {
    permission: 'pipelines:read',
    beginsWithState: false,
    isEvent: true,
    async open({ pipelineId }, context) {
      return openBoard(String(pipelineId).toLowerCase(), context)
    },
  },
  activityLogged: {
    permission: 'activity:read',
    beginsWithState: false,
    isEvent: true,
    async open({ after }, { events, ask, workspaceId, request }) {
      return openLog({
        after: typeof after === 'string' ? activityCursor.read(after) : null,
        head: events.lastActivitySequence(workspaceId),
        accountId: null,
        readAfter: async (sequence, first) => {
          const variables = { after: activityCursor.write(sequence), first }
          return readStored(await ask('team', STORED_ACTIVITIES, variables, request()), activityCursor)
        },
        listen: (onChange, onGap) => events.onActivity(workspaceId, onChange, onGap),
      })
    },
  },
}

/** Of keys of entities whose key is their id. */
function asEntities(stream: PullStream<string>): PullStream<EntityKey> {
  return {
    next: async () => {
      const id = await stream.next()
      return id === null ? null : { id }
    },
    close: () => stream.close(),
  }
}

function userOf({ actor }: RequestContext): string {
  if (actor?.kind !== 'user') throw forbidden('An API key cannot do this: sign in as a member.')
  return actor.userId
}

function readRecordJobIds(answer: ExecutionResult): string[] {
  const data = dataOf<{ recordJobs?: { edges: { node: { id: string } }[] } }>(answer)
  return (data?.recordJobs?.edges ?? []).map(({ node }) => node.id)
}

/** What changes on one board; what was missed cannot be told, so the whole board is to be read again. */
function openBoard(pipelineId: string, { events, workspaceId }: SourceContext): PullStream<EntityKey> {
  let begun = false
  const stream = new ChangedKeys({
    readAll: async () => {
      const missed = begun ? [boardToReadAgain(pipelineId)] : []
      begun = true
      return missed
    },
    listen: (onChange, onGap) => events.onBoard(workspaceId, pipelineId, onChange, onGap),
  })
  return asEntities(stream)
}

function boardToReadAgain(pipelineId: string): string {
  const nothing = { dealId: null, fromStageId: null, actorId: null }
  const at = new Date().toISOString()
  return writeBoardChange({ ...nothing, id: randomUUID(), kind: 'STAGES_CHANGED', pipelineId, at })
}

async function openLog(options: InboxStreamOptions): Promise<PullStream<EntityKey>> {
  const stream = new InboxStream(options)
  try {
    await stream.open()
  } catch (error) {
    stream.close()
    throw error
  }
  return {
    next: async () => asKey(await stream.next()),
    nextReady: () => asKey(stream.nextReady()),
    close: () => stream.close(),
  }
}

function asKey(change: Pick<InboxChange, 'id'> | null): EntityKey | null {
  return change && { id: change.id }
}

function readStored(answer: ExecutionResult, cursors: LogCursor): readonly Omit<InboxChange, 'accountId'>[] {
  const data = dataOf<{ stored?: { id: string; cursor: string }[] }>(answer)
  return (data?.stored ?? []).map(({ id, cursor }) => ({ id, sequence: cursors.read(cursor) }))
}

interface AccountIds {
  readonly bdAccounts: {
    readonly edges: readonly { readonly node: { readonly id: string } }[]
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  }
}

/** Every account that the subscriber may see. */
async function readAccountIds(ask: AskSubgraph, request: () => RequestContext): Promise<string[]> {
  const ids: string[] = []
  let after: string | null = null
  do {
    const data: AccountIds | null = dataOf<AccountIds>(await ask('accounts', ACCOUNT_IDS, { after }, request()))
    const page: AccountIds['bdAccounts'] | undefined = data?.bdAccounts
    ids.push(...(page?.edges ?? []).map(({ node }) => node.id))
    after = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
  } while (after !== null)
  return ids
}

function dataOf<Data>({ data, errors }: ExecutionResult): Data | null {
  const [error] = errors ?? []
  if (!error) return (data ?? null) as Data | null
  const retryable = error.extensions?.['retryable'] === true
  throw new DomainError(codeOf(error) ?? 'INTERNAL', error.message, { retryable })
}
