import { randomBytes, randomUUID } from 'node:crypto'
import { setImmediate as afterwards } from 'node:timers/promises'
import { apiKeyRevoked, membershipChanged, mfaChanged, sessionRevoked } from '@parley/schema/events/identity'
import { accessChanged } from '@parley/schema/events/team'
import { hashApiKey } from '@parley/toolkit/authorization/api-key'
import { toPermissions } from '@parley/toolkit/authorization/permission.type'
import { requirePermission, requireUser } from '@parley/toolkit/authorization/authorize'
import type { MemberActor, UserActor } from '@parley/toolkit/context/actor'
import { backgroundContext, type RequestContext } from '@parley/toolkit/context/request-context'
import { SigningKeys } from '@parley/toolkit/signing/signing-keys'
import { neighbours, type Neighbour } from '@parley/toolkit/testing/neighbours'
import { actor, type TestActor } from '@parley/toolkit/testing/test-actor'
import { FixtureTail } from '../test/fixture/fixture-tail'
import { Authenticator, readBearer } from './authentication'

const as = (member: MemberActor): RequestContext => backgroundContext(member, 'test')
const newKeys = (): SigningKeys => new SigningKeys([randomBytes(32).toString('base64url')])
const SECRET = `parley_${randomBytes(32).toString('base64url')}`

describe('who is asking', () => {
  const keys = newKeys()
  let tail: FixtureTail
  let authenticator: Authenticator
  let user: TestActor
  /** As identity and team have it now; null: the session has ended. */
  let standing: TestActor | null
  let mfaMissing: boolean
  let down: 'identity' | 'team' | null
  let asked: string[]
  /** What happens while identity or team answers. */
  let meanwhile: () => void

  const sign = (claims: object = {}, expiresInSeconds = 60, by = keys): Promise<string> => {
    const { userId: sub, sessionId: sid, workspaceId: wid } = user
    return by.sign({ sub, sid, wid, ...claims }, { type: 'access', expiresInSeconds })
  }
  const authenticate = (token: string): Promise<MemberActor> => authenticator.authenticate(token, '203.0.113.9')
  const codeOf = async (token: string): Promise<unknown> =>
    authenticate(token).then(
      ({ role }) => role,
      (error: { code: string }) => error.code,
    )

  const identity: Neighbour = async ({ document, variables }, workspaceId) => {
    asked.push('identity')
    const { sessionId, secretHash } = variables as Record<string, string>
    const known = standing
    await afterwards()
    meanwhile()
    if (document.includes('apiKeyAccess')) {
      const key = known && { keyId: known.userId, workspaceId: known.workspaceId, role: known.role }
      return { apiKeyAccess: secretHash === hashApiKey(SECRET) ? key : null }
    }
    const isHere = known?.sessionId === sessionId && known?.workspaceId === workspaceId
    return { sessionAccess: isHere ? { userId: known?.userId, role: known?.role, mfaMissing } : null }
  }
  const team: Neighbour = async () => {
    asked.push('team')
    const access = standing?.access ?? user.access
    await afterwards()
    meanwhile()
    return { memberAccess: { ...access, grants: toPermissions(access.grants) } }
  }

  const start = (): void => {
    tail = new FixtureTail()
    const graph = neighbours({ identity, team })
    authenticator = new Authenticator(keys, tail, {
      ask: (subgraph, question, workspaceId) =>
        subgraph === down
          ? neighbours({}).ask(subgraph, question, workspaceId)
          : graph.ask(subgraph, question, workspaceId),
    })
  }
  beforeEach(() => {
    user = actor('MANAGER')
    standing = user
    mfaMissing = false
    down = null
    asked = []
    meanwhile = () => undefined
    start()
  })
  const revokeSession = (): void => {
    const { sessionId, userId, workspaceId } = user
    standing = null
    tail.emit(sessionRevoked, { sessionId, userId, reason: 'REVOKED' as const }, workspaceId)
  }

  it('is the session of the token, with the role and the grants of now', async () => {
    standing = user.as('AGENT').with({ grants: { 'contacts:read': 'TEAM' }, teamIds: [randomUUID()] })
    const { userId, sessionId, workspaceId } = user
    expect(await authenticate(await sign())).toEqual({
      kind: 'user',
      userId,
      sessionId,
      workspaceId,
      role: 'AGENT',
      access: standing.access,
    })
  })

  it('carries teams only where a grant depends on them, and no permission that this gateway does not know', async () => {
    const grants = { 'contacts:read': 'ALL', 'rockets:launch': 'TEAM' } as UserActor['access']['grants']
    standing = Object.assign(user.with({}), { access: { grants, teamIds: [randomUUID()], teammateIds: [] } })
    const { access } = await authenticate(await sign())
    expect(access).toEqual({ grants: { 'contacts:read': 'ALL' }, teamIds: [], teammateIds: [] })
  })

  it('is asked for once a session', async () => {
    for (let n = 0; n < 3; n++) expect(await codeOf(await sign())).toBe('MANAGER')
    expect(asked).toEqual(['identity', 'team'])
  })

  it('may nothing but set up the second step that the workspace demands, from the moment that it does', async () => {
    const allowed = await authenticate(await sign())
    expect(requirePermission(as(allowed), 'contacts:read')).toBe(allowed)
    mfaMissing = true
    const { userId, workspaceId } = user
    tail.emit(mfaChanged, { workspaceId, userId: null }, workspaceId)
    const refused = await authenticate(await sign())
    expect(refused.access).toEqual({ grants: {}, teamIds: [], teammateIds: [], mfaMissing: true })
    expect(() => requirePermission(as(refused), 'contacts:read')).toThrow(
      expect.objectContaining({ code: 'MFA_ENROLMENT_REQUIRED' }),
    )
    expect(requireUser(as(refused))).toBe(refused)
    mfaMissing = false
    tail.emit(mfaChanged, { workspaceId, userId }, workspaceId)
    expect(await authenticate(await sign())).toEqual(allowed)
  })

  it('is nobody with a token of another key, another type, or the past', async () => {
    expect(await codeOf(await sign({}, 60, newKeys()))).toBe('UNAUTHENTICATED')
    expect(await codeOf(await keys.sign({}, { type: 'media', expiresInSeconds: 60 }))).toBe('UNAUTHENTICATED')
    expect(await codeOf(await sign({}, -1))).toBe('UNAUTHENTICATED')
    expect(asked).toEqual([])
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
    revokeSession()
    expect(await codeOf(token)).toBe('SESSION_REVOKED')
  })

  it('is nobody when the session ended before this gateway was started', async () => {
    const token = await sign()
    expect(await codeOf(token)).toBe('MANAGER')
    revokeSession()
    start()
    expect(await codeOf(token)).toBe('SESSION_REVOKED')
  })

  it('is nobody in a workspace that the user is not in', async () => {
    expect(await codeOf(await sign({ wid: randomUUID() }))).toBe('SESSION_REVOKED')
  })

  it('has the role of now as soon as it is told', async () => {
    const token = await sign()
    expect(await codeOf(token)).toBe('MANAGER')
    standing = user.as('VIEWER')
    tail.emit(membershipChanged, { userId: user.userId, role: 'VIEWER' as const }, user.workspaceId)
    expect(await codeOf(token)).toBe('VIEWER')
    standing = null
    tail.emit(membershipChanged, { userId: user.userId, role: null }, user.workspaceId)
    expect(await codeOf(token)).toBe('SESSION_REVOKED')
  })

  it('has the grants of now as soon as it is told, without asking for the session again', async () => {
    const token = await sign()
    await authenticate(token)
    standing = user.with({ grants: { 'contacts:read': 'OWN' } })
    tail.emit(accessChanged, { workspaceId: user.workspaceId, userIds: null }, user.workspaceId)
    expect((await authenticate(token)).access.grants['contacts:read']).toBe('OWN')
    expect(asked).toEqual(['identity', 'team', 'team'])
  })

  it.each([
    ['identity', 1],
    ['team', 2],
  ])('does not believe what %s said before a change that was told meanwhile', async (_who, answer) => {
    const token = await sign()
    meanwhile = () => {
      if (asked.length === answer) revokeSession()
    }
    expect(await codeOf(token)).toBe('SESSION_REVOKED')
  })

  it('asks again for everything after events may have been missed', async () => {
    const token = await sign()
    await authenticate(token)
    standing = null
    tail.gap()
    expect(await codeOf(token)).toBe('SESSION_REVOKED')
  })

  it.each(['identity', 'team'] as const)(
    'lets in who was known, and nobody else, while %s does not answer',
    async (who) => {
      const token = await sign()
      expect(await codeOf(token)).toBe('MANAGER')
      down = who
      expect(await codeOf(token)).toBe('MANAGER')
      start()
      await expect(authenticate(token)).rejects.toMatchObject({
        code: 'DEPENDENCY_UNAVAILABLE',
        message: expect.stringContaining(`"${who}"`),
      })
      down = null
      expect(await codeOf(token)).toBe('MANAGER')
    },
  )

  it('is the API key whose secret is sent, until it is revoked', async () => {
    const { userId: keyId, workspaceId, role, access } = user
    expect(await authenticate(SECRET)).toEqual({ kind: 'apiKey', keyId, workspaceId, role, access })
    await authenticate(SECRET)
    expect(asked).toEqual(['identity', 'team'])
    expect(await codeOf('parley_something_else')).toBe('UNAUTHENTICATED')
    standing = null
    tail.emit(apiKeyRevoked, { keyId }, workspaceId)
    expect(await codeOf(SECRET)).toBe('UNAUTHENTICATED')
  })

  it('tells open sockets whom a change concerns, until they are gone', () => {
    const colleague = user.colleague()
    const everyone = [user, colleague, user.in(randomUUID())]
    const seen: unknown[] = []
    const end = authenticator.onChange({
      ended: (id) => seen.push(id),
      changed: (concerns) => seen.push(everyone.map(concerns)),
    })
    const { userId, workspaceId } = user
    revokeSession()
    tail.emit(membershipChanged, { userId, role: null }, workspaceId)
    tail.emit(accessChanged, { workspaceId, userIds: [colleague.userId] }, workspaceId)
    tail.emit(accessChanged, { workspaceId, userIds: null }, workspaceId)
    tail.gap()
    end()
    tail.gap()
    expect(seen).toEqual([
      user.sessionId,
      [true, false, false],
      [false, true, false],
      [true, true, false],
      [true, true, true],
    ])
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
