import { randomUUID } from 'node:crypto'
import { accountStatusChanged, syncProgressed } from '@parley/schema/events/accounts'
import { waitFor } from '@parley/toolkit/testing/wait-for'
import { EventRouter } from '../src/subscriptions/event-router'
import { SUBSCRIPTION_SOURCES } from '../src/subscriptions/sources'
import { FixtureTail } from './fixture/fixture-tail'

const WORKSPACE = randomUUID()
const [A, B, C, NEW] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]

/** A subscription to the accounts of a workspace that has `ids`, two on a page. */
async function follow(ids: readonly string[]) {
  const tail = new FixtureTail()
  const asked = { times: 0, fails: 0 }
  const stream = await SUBSCRIPTION_SOURCES['bdAccountChanged']!.open(
    {},
    {
      events: new EventRouter(tail),
      workspaceId: WORKSPACE,
      request: () => ({}) as never,
      ask: async (_subgraph, _query, { after }) => {
        asked.times += 1
        if (asked.fails-- > 0) return { errors: [{ message: 'later', extensions: { retryable: true } } as never] }
        const from = typeof after === 'string' ? ids.indexOf(after) + 1 : 0
        const page = ids.slice(from, from + 2)
        const pageInfo = { hasNextPage: from + 2 < ids.length, endCursor: page.at(-1) ?? null }
        return { data: { bdAccounts: { edges: page.map((id) => ({ node: { id } })), pageInfo } } }
      },
    },
  )
  const next = async (count: number): Promise<unknown[]> => {
    const told: unknown[] = []
    while (told.length < count) told.push((await stream.next())?.['accountId'])
    return told
  }
  return { tail, stream, asked, next }
}

const connected = (tail: FixtureTail, accountId: string, workspaceId = WORKSPACE): void =>
  tail.emit(accountStatusChanged, { accountId, status: 'CONNECTED' }, workspaceId)

test('each account comes first, then those that change; a change from before the first answer is not lost', async () => {
  const { tail, next } = await follow([A, B, C])
  connected(tail, NEW)
  expect(new Set(await next(4))).toEqual(new Set([A, B, C, NEW]))
  const change = next(1)
  connected(tail, randomUUID(), randomUUID())
  tail.emit(syncProgressed, { accountId: B, state: 'RUNNING' }, WORKSPACE)
  expect(await change).toEqual([B])
})

test('changes of one account that nobody takes become one', async () => {
  const { tail, next } = await follow([A])
  await next(1)
  for (let times = 0; times < 5; times++) connected(tail, A)
  connected(tail, NEW)
  expect(await next(2)).toEqual([A, NEW])
})

test('after a gap of the tail all are told again, also when that fails at first', async () => {
  const { tail, next, asked } = await follow([A, B])
  await next(2)
  asked.fails = 1
  tail.gap()
  await expect(next(1)).rejects.toMatchObject({ retryable: true })
  expect(await next(2)).toEqual([A, B])
})

test('the end lets go of whoever waits', async () => {
  const { stream, next, asked } = await follow([])
  const waiting = next(1)
  await waitFor(() => asked.times === 1)
  stream.close()
  expect(await waiting).toEqual([undefined])
})
