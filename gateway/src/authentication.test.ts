import { randomBytes, randomUUID } from 'node:crypto'
import { membershipChanged, sessionRevoked } from '@parley/schema/events/identity'
import { SigningKeys } from '@parley/toolkit/signing/signing-keys'
import { actor } from '@parley/toolkit/testing/test-actor'
import { FixtureTail } from '../test/fixture/fixture-tail'
import { Authenticator, readBearer } from './authentication'

const newKeys = (): SigningKeys => new SigningKeys([randomBytes(32).toString('base64url')])

describe('who is asking', () => {
  const keys = newKeys()
  let tail: FixtureTail
  let authenticator: Authenticator
  const user = actor('MANAGER')
  const sign = (claims: object = {}, expiresInSeconds = 60, by = keys): Promise<string> => {
    const { userId: sub, sessionId: sid, workspaceId: wid, role } = user
    return by.sign({ sub, sid, wid, role, ...claims }, { type: 'access', expiresInSeconds })
  }
  const codeOf = async (token: string): Promise<unknown> =>
    authenticator.authenticate(token).then(
      ({ role }) => role,
      (error: { code: string }) => error.code,
    )

  beforeEach(() => {
    tail = new FixtureTail()
    authenticator = new Authenticator(keys, tail)
  })

  it('is what the token says', async () => {
    const { userId, sessionId, workspaceId, role } = user
    expect(await authenticator.authenticate(await sign())).toEqual({
      kind: 'user',
      userId,
      sessionId,
      workspaceId,
      role,
      access: user.access,
    })
  })

  it('is nobody with a token of another key, another type, or the past', async () => {
    expect(await codeOf(await sign({}, 60, newKeys()))).toBe('UNAUTHENTICATED')
    expect(await codeOf(await keys.sign({}, { type: 'media', expiresInSeconds: 60 }))).toBe('UNAUTHENTICATED')
    expect(await codeOf(await sign({}, -1))).toBe('UNAUTHENTICATED')
  })

  it('forgets a token that was good as soon as it has expired', async () => {
    jest.useFakeTimers({ now: Date.now(), doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'] })
    try {
      const token = await sign({}, 60)
      expect(await codeOf(token)).toBe('MANAGER')
      jest.advanceTimersByTime(61_000)
      expect(await codeOf(token)).toBe('UNAUTHENTICATED')
    } finally {
      jest.useRealTimers()
    }
  })

  it('is nobody once the session has ended, also with a token seen before', async () => {
    const token = await sign()
    expect(await codeOf(token)).toBe('MANAGER')
    const { sessionId, userId, workspaceId } = user
    tail.emit(sessionRevoked, { sessionId, userId, reason: 'REVOKED' as const }, workspaceId)
    expect(await codeOf(token)).toBe('SESSION_REVOKED')
    expect(await codeOf(await sign({ sid: randomUUID() }))).toBe('MANAGER')
  })

  it('has the role of now, and only until a newer token', async () => {
    const token = await sign()
    tail.emit(membershipChanged, { userId: user.userId, role: 'VIEWER' as const }, user.workspaceId)
    expect(await codeOf(token)).toBe('VIEWER')
    expect(await codeOf(await sign({ wid: randomUUID() }))).toBe('MANAGER')
    tail.emit(membershipChanged, { userId: user.userId, role: null }, user.workspaceId)
    expect(await codeOf(token)).toBe('SESSION_REVOKED')
  })

  it('tells open sockets what changed, until they are gone', () => {
    const seen: unknown[] = []
    const end = authenticator.onChange({
      sessionEnded: (id) => seen.push(id),
      memberChanged: (...change) => seen.push(change),
    })
    const { sessionId, userId, workspaceId } = user
    tail.emit(sessionRevoked, { sessionId, userId, reason: 'REVOKED' as const }, workspaceId)
    tail.emit(membershipChanged, { userId, role: null }, workspaceId)
    end()
    tail.emit(membershipChanged, { userId, role: 'AGENT' as const }, workspaceId)
    expect(seen).toEqual([sessionId, [userId, workspaceId, null]])
  })
})

it.each([
  ['Bearer a.b.c', 'a.b.c'],
  ['bearer a.b.c', 'a.b.c'],
  ['Basic a.b.c', null],
  ['Bearer ', null],
  ['Bearer a b', null],
  [undefined, null],
  [['Bearer a'], null],
])('reads the token of %p', (header, token) => {
  expect(readBearer(header)).toBe(token)
})
