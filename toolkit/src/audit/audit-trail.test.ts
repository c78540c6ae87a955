import type { EntityManager } from 'typeorm'
import type { AuditRecord } from '@parley/schema/events/audit'
import { backgroundContext } from '../context/request-context'
import { requestScope } from '../context/request-scope'
import { workspaceScope } from '../database/workspace-scope'
import type { NewEvent, Outbox } from '../events/outbox'
import { actor } from '../testing/test-actor'
import { AuditTrail, type AuditEntry } from './audit-trail'

const transaction = {} as EntityManager
const member = actor()
const entry: AuditEntry = { action: 'workspace.renamed', target: { type: 'Workspace', id: member.workspaceId } }

class RecordedOutbox implements Outbox {
  readonly appended: { workspaceId: string; event: NewEvent; record: AuditRecord }[] = []

  async append(_transaction: EntityManager, events: readonly NewEvent[]): Promise<void> {
    const workspaceId = workspaceScope.require()
    for (const event of events) this.appended.push({ workspaceId, event, record: event.payload as AuditRecord })
  }
}

const request = { ...backgroundContext(member, 'request-1'), clientAddress: '203.0.113.9', userAgent: 'Browser' }

function asMember<Result>(work: () => Result): Result {
  return requestScope.runFor(request, () => workspaceScope.run(member.workspaceId, work))
}

test('an entry says who did it and from where, as the request has it', async () => {
  const outbox = new RecordedOutbox()
  await asMember(() =>
    new AuditTrail('team', outbox).record(transaction, { ...entry, before: { name: 'A' }, after: { name: 'B' } }),
  )
  expect(outbox.appended).toHaveLength(1)
  expect(outbox.appended[0]).toMatchObject({ workspaceId: member.workspaceId })
  expect(outbox.appended[0]?.event.definition.name).toBe('team.audit.recorded.v1')
  expect(outbox.appended[0]?.record).toMatchObject({
    action: 'workspace.renamed',
    actor: { kind: 'USER', id: member.userId },
    clientAddress: '203.0.113.9',
    userAgent: 'Browser',
    before: { name: 'A' },
    after: { name: 'B' },
  })
})

test('a service is named; without a request there is nobody', async () => {
  const outbox = new RecordedOutbox()
  const trail = new AuditTrail('team', outbox)
  const service = backgroundContext({ kind: 'service', service: 'automation', workspaceId: member.workspaceId }, 'r')
  await requestScope.runFor(service, () =>
    workspaceScope.run(member.workspaceId, () => trail.record(transaction, entry)),
  )
  await workspaceScope.run(member.workspaceId, () => trail.record(transaction, entry))
  expect(outbox.appended.map(({ record }) => record.actor)).toEqual([
    { kind: 'SERVICE', id: 'automation' },
    { kind: 'NOBODY', id: null },
  ])
})

test('what a user does outside a workspace goes into the log of each of theirs', async () => {
  const outbox = new RecordedOutbox()
  const [first, second] = [actor().workspaceId, actor().workspaceId]
  await new AuditTrail('identity', outbox).recordIn(transaction, [first, second], { ...entry, byUser: member.userId })
  expect(outbox.appended.map(({ workspaceId }) => workspaceId)).toEqual([first, second])
  expect(outbox.appended[0]?.record.actor).toEqual({ kind: 'USER', id: member.userId })
})

test.each(['password', 'newPassword', 'client_secret', 'refreshToken', 'recoveryCodes', 'totpSeed', 'passwordHash'])(
  'a value that is called %s is refused, before and after',
  async (name) => {
    const outbox = new RecordedOutbox()
    const trail = new AuditTrail('identity', outbox)
    const record = (values: Partial<AuditEntry>) =>
      asMember(async () => trail.record(transaction, { ...entry, ...values }))
    await expect(record({ before: { [name]: 'x' } })).rejects.toThrow('may not go into the audit log')
    await expect(record({ after: { [name]: 'x' } })).rejects.toThrow('may not go into the audit log')
    expect(outbox.appended).toEqual([])
  },
)
