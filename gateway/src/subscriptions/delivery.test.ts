import { setTimeout as delay } from 'node:timers/promises'
import { DomainError } from '@parley/toolkit/errors/domain-error'
import { createLogger } from '@parley/toolkit/logging/logger'
import { TestActor } from '@parley/toolkit/testing/test-actor'
import type { ExecutionResult } from 'graphql'
import { Allowance } from './allowance'
import type { Connection } from './connection'
import { DeliveryBudget } from './delivery-budget'
import { Delivery } from './delivery'
import type { EntityKey, Hydrator } from './hydrate'
import type { SubscriptionPlan } from './plan'
import type { PullStream } from './pull-stream'
import { SharedAnswers } from './shared-answers'
import type { SubscriptionSource } from './sources'

/** Waiting would take seconds; what is waited for is not the point here. */
jest.mock('node:timers/promises', () => ({ setTimeout: jest.fn(async () => undefined) }))
const pause = jest.mocked(delay)

const actor = new TestActor('AGENT')

function deliver(
  ids: string[],
  answer: (id: string) => Promise<ExecutionResult | null>,
  options: Partial<Setting> = {},
) {
  const { allowed = true, isEvent = true, beginsWithState = false } = options
  const left = [...ids]
  let closed = false
  const stream: PullStream<EntityKey> = {
    next: async () => (left.length > 0 ? { id: left.shift() as string } : null),
    ...(isEvent && { nextReady: () => (left.length > 0 ? { id: left.shift() as string } : null) }),
    close: () => (closed = true),
  }
  const access = { allowed, actor }
  const hydrator = {
    hydrate: async (_plan: unknown, key: EntityKey) => answer(key['id'] as string),
  } as unknown as Hydrator
  const delivery = new Delivery({
    plan: { entityType: 'Thing', answerVariables: [] } as unknown as SubscriptionPlan,
    source: { permission: 'accounts:read', beginsWithState, isEvent } as SubscriptionSource,
    stream,
    variables: {},
    connection: {
      get actor() {
        return access.actor
      },
      deliveries: new Allowance(1_000, 60_000),
      may: () => access.allowed,
      createRequest: () => ({ actor: access.actor, requestId: 'r' }),
    } as unknown as Connection,
    budget: new DeliveryBudget(10_000, null),
    hydrator,
    shared: new SharedAnswers(hydrator),
    logger: createLogger('test', 'silent'),
  })
  return { delivery, access, left, isClosed: () => closed }
}
interface Setting {
  readonly allowed: boolean
  readonly isEvent: boolean
  readonly beginsWithState: boolean
}

async function collect(delivery: Delivery): Promise<unknown[]> {
  const values: unknown[] = []
  for await (const { data, errors } of delivery) values.push(data?.['id'] ?? errors?.[0]?.extensions['code'])
  return values
}
const found = async (id: string): Promise<ExecutionResult> => ({ data: { id } })
const failure = (code: string, retryable: boolean): DomainError => new DomainError(code, 'No', { retryable })

describe('a delivery', () => {
  it('answers each event, and passes over what the subscriber cannot see', async () => {
    const { delivery, isClosed } = deliver(['a', 'hidden', 'b'], async (id) => (id === 'hidden' ? null : found(id)))
    expect(await collect(delivery)).toEqual(['a', 'b'])
    expect(isClosed()).toBe(true)
  })

  it('waits for a subgraph that is away, and keeps the order', async () => {
    let tries = 0
    const { delivery } = deliver(['a', 'b'], async (id) => {
      if (id === 'a' && ++tries < 20) throw failure('DEPENDENCY_UNAVAILABLE', true)
      return found(id)
    })
    expect(await collect(delivery)).toEqual(['a', 'b'])
  })

  it('tells of an event that keeps failing, and goes on', async () => {
    let tries = 0
    const { delivery } = deliver(['a', 'broken', 'b'], async (id) => {
      if (id === 'broken' && ++tries) throw failure('INTERNAL', true)
      return found(id)
    })
    expect(await collect(delivery)).toEqual(['a', 'INTERNAL', 'b'])
    expect(tries).toBe(3)
  })

  it('ends when access ends', async () => {
    const { delivery, isClosed } = deliver(['a', 'b'], found, { allowed: false })
    expect(await collect(delivery)).toEqual(['FORBIDDEN'])
    expect(isClosed()).toBe(true)
  })

  it('begins with the present state, or not at all', async () => {
    const state = { isEvent: false, beginsWithState: true }
    const { delivery } = deliver(['a', 'b'], found, state)
    await delivery.begin()
    expect(await collect(delivery)).toEqual(['a', 'b'])
    const nothing = deliver(['a'], async () => null, state)
    await expect(nothing.delivery.begin()).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('ends its stream when the subscriber leaves', async () => {
    const { delivery, isClosed } = deliver(['a', 'b'], found)
    await delivery.next()
    await delivery.return()
    expect(isClosed()).toBe(true)
    expect(await delivery.next()).toEqual({ done: true, value: undefined })
  })

  describe('reading ahead', () => {
    let asked: string[]
    const noted = async (id: string): Promise<ExecutionResult> => {
      asked.push(id)
      return found(id)
    }
    const next = async (delivery: Delivery): Promise<unknown> => (await delivery.next()).value?.data?.['id']
    const many = Array.from({ length: 120 }, (_, n) => `event ${n}`)

    beforeEach(() => {
      asked = []
    })

    it('puts events together side by side, and tells them in order', async () => {
      const answers = new Map<string, () => void>()
      const { delivery } = deliver(['a', 'b', 'c'], async (id) => {
        await new Promise<void>((resolve) => answers.set(id, resolve))
        return found(id)
      })
      const told = collect(delivery)
      await new Promise((resolve) => setImmediate(resolve))
      for (const id of ['c', 'b', 'a']) answers.get(id)?.()
      expect(await told).toEqual(['a', 'b', 'c'])
    })

    it('holds a limited number of events, however slow the subscriber is', async () => {
      const { delivery, left } = deliver(many, noted)
      await next(delivery)
      expect([asked.length, left.length]).toEqual([100, 20])
      for (let n = 1; n < 50; n++) await next(delivery)
      expect(left).toHaveLength(20)
      expect(await collect(delivery)).toEqual(many.slice(50))
      expect(asked).toEqual(many)
    })

    it('asks for a state when it is its turn', async () => {
      const { delivery } = deliver(['a', 'b'], noted, { isEvent: false })
      await next(delivery)
      expect(asked).toEqual(['a'])
    })

    it('drops what it read when access ends, also while an answer is on its way', async () => {
      const { delivery, access, isClosed } = deliver(['a', 'b', 'c'], noted)
      expect(await next(delivery)).toBe('a')
      expect(asked).toEqual(['a', 'b', 'c'])
      access.allowed = false
      expect(await collect(delivery)).toEqual(['FORBIDDEN'])
      const late = deliver(['a', 'b'], async (id) => {
        late.access.allowed = false
        return found(id)
      })
      expect(await collect(late.delivery)).toEqual(['FORBIDDEN'])
      expect(isClosed()).toBe(true)
    })

    it('asks again for a role that changed', async () => {
      const { delivery, access } = deliver(['a', 'b'], async (id) => found(`${id} for ${access.actor.role}`))
      expect(await next(delivery)).toBe('a for AGENT')
      access.actor = actor.as('VIEWER')
      expect(await collect(delivery)).toEqual(['b for VIEWER'])
    })

    it('goes on at once when an outage is over', async () => {
      let tries = 0
      const { delivery } = deliver(many, async (id) => {
        if (id === many[0]) tries++
        if (tries < 3) throw failure('DEPENDENCY_UNAVAILABLE', true)
        return found(id)
      })
      pause.mockClear()
      expect(await collect(delivery)).toEqual(many)
      expect(pause).toHaveBeenCalledTimes(2)
    })
  })
})
