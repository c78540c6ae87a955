import type { Role } from '@parley/toolkit/context/actor'
import { backgroundContext } from '@parley/toolkit/context/request-context'
import { TestActor } from '@parley/toolkit/testing/test-actor'
import { GraphQLError, type ExecutionResult } from 'graphql'
import type { Hydrator } from './hydrate'
import type { SubscriptionPlan } from './plan'
import { SharedAnswers } from './shared-answers'

const plan = { id: 1, answerVariables: ['full'] } as unknown as SubscriptionPlan

describe('shared answers', () => {
  let asked: string[]
  let answer: () => Promise<ExecutionResult | null>
  let shared: SharedAnswers
  const ask = (id = 'event', variables: Record<string, unknown> = {}, role: Role = 'AGENT', workspace = 'w') => {
    const actor = new TestActor(role, workspace)
    return shared.hydrate(plan, { id }, variables, { actor, createRequest: () => backgroundContext(actor, 'r') })
  }

  beforeEach(() => {
    asked = []
    answer = async () => ({ data: {} })
    const hydrate: Hydrator['hydrate'] = async (_plan, key, _variables, { actor }) => {
      asked.push(`${key['id']} ${actor?.workspaceId}`)
      return answer()
    }
    shared = new SharedAnswers({ hydrate } as Hydrator)
  })

  it('are put together once for all who selected the same and may see the same', async () => {
    const answers = await Promise.all([ask('event', { after: '1' }), ask('event', { after: '2' }), ask()])
    expect(asked).toEqual(['event w'])
    expect(answers[1]).toBe(answers[0])
  })

  it('are not shared with another role, workspace, event or selection', async () => {
    await ask()
    await ask('event', {}, 'VIEWER')
    await ask('event', {}, 'AGENT', 'other')
    await ask('next')
    await ask('event', { full: true })
    expect(asked).toEqual(['event w', 'event w', 'event other', 'next w', 'event w'])
  })

  it('are asked for again after an error', async () => {
    answer = async () => ({ errors: [new GraphQLError('Down')] })
    await ask()
    answer = async () => {
      throw new Error('Down')
    }
    await expect(ask()).rejects.toThrow('Down')
    answer = async () => ({ data: {} })
    await ask()
    expect(asked).toHaveLength(3)
  })
})
