import { randomUUID } from 'node:crypto'
import type { Role } from '@parley/toolkit/context/actor'
import type { TestActor } from '@parley/toolkit/testing/test-actor'
import { emailOf, TestTeam } from './seed'

interface Invitation {
  readonly id: string
  readonly state: string
  readonly uses: number
  readonly email: string | null
  readonly expiresAt: string
}
interface Person {
  readonly userId: string
  readonly email: string
}

const DAY_MS = 24 * 60 * 60 * 1000

let office: TestTeam
let owner: TestActor
beforeAll(async () => {
  office = await TestTeam.create()
})
beforeEach(() => {
  owner = office.member('OWNER')
})

const person = (email = `boris-${randomUUID()}@example.test`): Person => ({ userId: randomUUID(), email })
const ROW = 'id state uses email expiresAt'
const invite = <Answer = Invitation>(email: string, input: Record<string, unknown> = {}, who = owner) =>
  office.ask<Answer>(
    `mutation ($input: InviteByEmailInput!) { inviteByEmail(input: $input) { ${ROW} } }`,
    { input: { email, role: 'AGENT', ...input } },
    who,
  )
const createLink = (input: Record<string, unknown> = {}, who = owner) =>
  office.ask<{ invitation: Invitation; url: string; token: string }>(
    `mutation ($input: CreateInvitationLinkInput!) { createInvitationLink(input: $input) { url token invitation { ${ROW} } } }`,
    { input: { role: 'AGENT', ...input } },
    who,
  )
const resend = <Answer = Invitation>(id: string, who = owner) =>
  office.ask<Answer>(`mutation ($id: ID!) { resendInvitation(id: $id) { ${ROW} } }`, { id }, who)
const revoke = <Answer = Invitation>(id: string, who = owner) =>
  office.ask<Answer>(`mutation ($id: ID!) { revokeInvitation(id: $id) { ${ROW} } }`, { id }, who)
const decline = (token: string) => office.ask('mutation ($t: String!) { declineInvitation(token: $t) }', { t: token })
const preview = (token: string) =>
  office.ask(
    'query ($t: String!) { invitationByToken(token: $t) { workspaceName inviterName kind email role state } }',
    { t: token },
  )
const take = (token: string, { userId, email }: Person, workspaceId = owner.workspaceId) =>
  office.askAsService<unknown>(
    `mutation ($token: String!, $userId: ID!, $email: String!) {
      takeInvitation(token: $token, userId: $userId, email: $email) { invitationId role provesAddress } }`,
    { token, userId, email },
    workspaceId,
  )
const list = async (variables: Record<string, unknown> = {}, who = owner) => {
  const query = `query ($state: InvitationState, $search: String, $first: Int, $after: String) {
    invitations(state: $state, search: $search, first: $first, after: $after) {
      pageInfo { endCursor } edges { node { ${ROW} } } } }`
  const { edges, pageInfo } = await office.ask<{
    edges: { node: Invitation }[]
    pageInfo: { endCursor: string }
  }>(query, variables, who)
  return { invitations: edges.map(({ node }) => node), pageInfo }
}

/** What identity publishes once it has made someone a member. */
const join = ({ userId }: Person, invitationId: string) =>
  office.publish(
    { workspaceId: owner.workspaceId, userId, role: 'AGENT' },
    { change: 'JOINED', invitationId, actorId: userId },
  )

/** The token in the last mail to an address. */
async function mailedToken(email: string): Promise<string> {
  const mail = (await office.subgraph.sentMails(email)).at(-1)
  const token = /\/invitation\?token=([\w.-]+)/.exec(mail?.text ?? '')?.[1]
  if (!token) throw new Error(`No invitation was mailed to ${email}`)
  return token
}

describe('an invitation by e-mail', () => {
  test.each([
    ['EN', 'Vera Sample invites you to Made-up Ltd', 'agent'],
    ['RU', 'Vera Sample приглашает вас в Made-up Ltd', 'агент'],
  ])('is mailed in %s, with a token that is stored nowhere', async (language, subject, role) => {
    const { email } = person()
    expect(await invite(email.toUpperCase(), { language })).toMatchObject({ email, state: 'PENDING', uses: 0 })
    const [mail] = await office.subgraph.sentMails(email)
    expect(mail?.subject).toBe(subject)
    expect(mail?.text).toContain(role)
    const token = await mailedToken(email)
    const stored = await office.subgraph.testDatabase.query(
      `SELECT to_jsonb(invitation)::text AS row FROM team.invitation WHERE email = $1`,
      [email],
    )
    expect(JSON.stringify(stored)).not.toContain(token.split('.')[1])
  })

  test('is taken by its address, with the role, as often as needed until they have joined', async () => {
    const boris = person()
    const { id } = await invite(boris.email, { role: 'MANAGER' })
    const token = await mailedToken(boris.email)
    expect(await take(token, person())).toBe('INVITATION_FOR_ANOTHER')
    const taken = { invitationId: id, role: 'MANAGER', provesAddress: true }
    expect(await take(token, boris)).toEqual(taken)
    expect(await take(token, { ...boris, userId: randomUUID() })).toEqual(taken)
    expect(await take(token, boris)).toEqual(taken)
    await join(boris, id)
    expect(await take(token, boris)).toBe('INVITATION_USED')
    expect((await list()).invitations).toMatchObject([{ state: 'USED', uses: 1 }])
  })

  test('is the only open one of its address, also when two invite at once', async () => {
    const { email } = person()
    const answers = await Promise.all([invite<unknown>(email), invite<unknown>(email)])
    expect(answers.filter((answer) => answer === 'INVITATION_EXISTS')).toHaveLength(1)
    expect(await office.subgraph.sentMails(email)).toHaveLength(1)
    const [open] = (await list()).invitations
    await revoke(open!.id)
    expect(await invite(email)).toMatchObject({ state: 'PENDING' })
  })

  test('is not made for a member', async () => {
    const member = office.member('AGENT', owner.workspaceId)
    expect(await invite(emailOf(member))).toBe('ALREADY_MEMBER')
    const elsewhere = office.member('AGENT')
    expect(await invite(emailOf(elsewhere))).toMatchObject({ state: 'PENDING' })
  })

  test('expires, and makes room for another', async () => {
    const boris = person()
    await invite(boris.email, { expiresInDays: 1 })
    const token = await mailedToken(boris.email)
    office.wait(DAY_MS + 1000)
    expect(await take(token, boris)).toBe('INVITATION_EXPIRED')
    expect(await preview(token)).toMatchObject({ state: 'EXPIRED' })
    expect(await invite(boris.email)).toMatchObject({ state: 'PENDING' })
    expect(await take(await mailedToken(boris.email), boris)).toMatchObject({ role: 'AGENT' })
  })

  test('sent again has a new token and its whole time; not twice in a minute', async () => {
    const boris = person()
    const { id, expiresAt } = await invite(boris.email)
    const first = await mailedToken(boris.email)
    expect(await resend(id)).toBe('RATE_LIMITED')
    office.wait(61_000)
    expect(Date.parse((await resend(id)).expiresAt)).toBeGreaterThan(Date.parse(expiresAt))
    expect(await take(first, boris)).toBe('NOT_FOUND')
    expect(await take(await mailedToken(boris.email), boris)).toMatchObject({ invitationId: id })
  })

  test('is declined by whoever has the token, and then is over', async () => {
    const boris = person()
    const { id } = await invite(boris.email)
    const token = await mailedToken(boris.email)
    expect([await decline(token), await decline(token)]).toEqual([true, true])
    expect(await take(token, boris)).toBe('INVITATION_DECLINED')
    expect(await revoke(id)).toBe('INVITATION_DECLINED')
    office.wait(61_000)
    expect(await resend(id)).toBe('INVITATION_DECLINED')
    expect(await invite(boris.email)).toMatchObject({ state: 'PENDING' })
  })

  test('withdrawn is over', async () => {
    const boris = person()
    const { id } = await invite(boris.email)
    const token = await mailedToken(boris.email)
    expect(await revoke(id)).toMatchObject({ state: 'REVOKED' })
    expect(await revoke(id)).toMatchObject({ state: 'REVOKED' })
    expect(await take(token, boris)).toBe('INVITATION_REVOKED')
    expect(await decline(token)).toBe('INVITATION_REVOKED')
  })
})

describe('a link', () => {
  test('is shown once, and brings in whoever has it, up to its limit', async () => {
    const { invitation, url, token } = await createLink({ useLimit: 2 })
    expect(url).toBe(`https://parley.test/invitation?token=${token}`)
    const [one, two, three] = [person(), person(), person()]
    expect(await take(token, one)).toEqual({ invitationId: invitation.id, role: 'AGENT', provesAddress: false })
    expect(await take(token, two)).toMatchObject({ role: 'AGENT' })
    expect(await take(token, three)).toBe('INVITATION_USED')
    await join(one, invitation.id)
    expect((await list()).invitations).toMatchObject([{ state: 'PENDING', uses: 1 }])
    await join(two, invitation.id)
    expect((await list()).invitations).toMatchObject([{ state: 'USED', uses: 2 }])
  })

  test('gives a place back that was taken by someone who never joined', async () => {
    const { token } = await createLink({ useLimit: 1 })
    const lost = person()
    await take(token, lost)
    expect(await take(token, person())).toBe('INVITATION_USED')
    await office.subgraph.testDatabase.query(
      `UPDATE team.acceptance SET at = now() - interval '2 hours' WHERE email = $1`,
      [lost.email],
    )
    expect(await take(token, person())).toMatchObject({ role: 'AGENT' })
    expect(await take(token, lost)).toBe('INVITATION_USED')
  })

  test('brings in no more than its limit when a thousand come at once', async () => {
    const { token } = await createLink({ useLimit: 25 })
    const answers = await Promise.all(Array.from({ length: 1_000 }, () => take(token, person())))
    // On a machine that is too busy to ask a thousand times, some are told to come back instead.
    expect(answers.filter((answer) => typeof answer === 'object')).toHaveLength(25)
    expect(answers).toContain('INVITATION_USED')
    const [stored] = await office.subgraph.testDatabase.query<{ count: number }>(
      'SELECT count(*)::integer AS count FROM team.acceptance WHERE workspace_id = $1',
      [owner.workspaceId],
    )
    expect(stored?.count).toBe(25)
  })

  test('does not bring back who was removed; an invitation to their address does', async () => {
    const { token } = await createLink()
    const gone = office.member('AGENT', owner.workspaceId)
    const address = { userId: gone.userId, email: emailOf(gone) }
    await office.publish(gone, { role: null, change: 'REMOVED' })
    expect(await take(token, address)).toBe('INVITATION_FOR_ANOTHER')
    await invite(address.email)
    expect(await take(await mailedToken(address.email), address)).toMatchObject({ role: 'AGENT' })
  })

  test('ends when its maker goes, or may not give its role any more', async () => {
    const [leaving, demoted] = [office.member('ADMIN', owner.workspaceId), office.member('ADMIN', owner.workspaceId)]
    const links = [
      await createLink({ role: 'AGENT' }, leaving),
      await createLink({ role: 'ADMIN' }, demoted),
      await createLink({ role: 'VIEWER' }, demoted),
    ]
    await office.publish(leaving, { role: null, change: 'LEFT' })
    await office.publish(demoted, { role: 'AGENT', change: 'ROLE_CHANGED', previousRole: 'ADMIN' })
    const answers = await Promise.all(links.map(({ token }) => take(token, person())))
    expect(answers).toEqual(['INVITATION_REVOKED', 'INVITATION_REVOKED', expect.objectContaining({ role: 'VIEWER' })])
  })

  test('is neither declined nor sent again', async () => {
    const { invitation, token } = await createLink()
    expect(await decline(token)).toBe('VALIDATION_FAILED')
    expect(await resend(invitation.id)).toBe('VALIDATION_FAILED')
  })
})

describe('whoever has a token', () => {
  test('sees what it is for, and nothing more, without signing in', async () => {
    const { email } = person()
    await invite(email)
    expect(await preview(await mailedToken(email))).toEqual({
      workspaceName: 'Made-up Ltd',
      inviterName: 'Vera Sample',
      kind: 'EMAIL',
      email,
      role: 'AGENT',
      state: 'PENDING',
    })
  })

  test.each([
    ['none', ''],
    ['words', 'nonsense'],
    ['one of no workspace', `${randomUUID()}.${'a'.repeat(32)}`],
    ['a long text', 'x'.repeat(5_000)],
  ])('finds nothing with %s', async (_what, token) => {
    expect(await preview(token)).toBe('NOT_FOUND')
    expect(await decline(token)).toBe('NOT_FOUND')
    expect(await take(token, person())).toBe('NOT_FOUND')
  })

  test('finds nothing with the token of one workspace in another', async () => {
    const { token } = await createLink()
    const secret = token.split('.')[1]
    const other = office.member('OWNER')
    expect(await preview(`${other.workspaceId}.${secret}`)).toBe('NOT_FOUND')
    expect(await take(token, person(), other.workspaceId)).toBe('NOT_FOUND')
  })
})

describe('who may invite', () => {
  test('is who manages members, up to their own role', async () => {
    const admin = office.member('ADMIN', owner.workspaceId)
    const agent = office.member('AGENT', owner.workspaceId)
    expect(await invite(person().email, { role: 'OWNER' }, admin)).toBe('FORBIDDEN')
    expect(await createLink({ role: 'OWNER' }, admin)).toBe('FORBIDDEN')
    expect(await invite(person().email, { role: 'ADMIN' }, admin)).toMatchObject({ state: 'PENDING' })
    expect(await invite(person().email, {}, agent)).toBe('FORBIDDEN')
    const { id } = await invite(person().email, { role: 'OWNER' })
    expect([await revoke(id, admin), await resend(id, admin)]).toEqual(['FORBIDDEN', 'FORBIDDEN'])
  })

  test('is of the workspace', async () => {
    const { id } = await invite(person().email)
    const stranger = office.member('OWNER')
    expect([await revoke(id, stranger), await resend(id, stranger)]).toEqual(['NOT_FOUND', 'NOT_FOUND'])
    expect((await list({}, stranger)).invitations).toEqual([])
  })

  test.each([
    ['an unknown role', { role: 'KING' as Role }],
    ['no time', { expiresInDays: 0 }],
    ['a year', { expiresInDays: 365 }],
  ])('does not invite with %s', async (_what, input) => {
    expect(await invite(person().email, input)).toBe('VALIDATION_FAILED')
    expect(await createLink(input)).toBe('VALIDATION_FAILED')
  })

  test('sees a list, the latest leading: paged, searched, by state', async () => {
    const emails = ['anna@example.test', 'boris@example.test', 'carl@example.test']
    const made: Invitation[] = []
    for (const email of emails) {
      office.wait(1_000)
      made.push(await invite(email))
    }
    await revoke(made[1]!.id)
    const first = await list({ first: 2 })
    const second = await list({ first: 2, after: first.pageInfo.endCursor })
    expect([...first.invitations, ...second.invitations].map(({ email }) => email)).toEqual(emails.toReversed())
    expect((await list({ search: 'Anna' })).invitations.map(({ email }) => email)).toEqual(['anna@example.test'])
    expect((await list({ state: 'REVOKED' })).invitations.map(({ id }) => id)).toEqual([made[1]!.id])
    expect((await list({ state: 'PENDING' })).invitations).toHaveLength(2)
    expect((await list({ state: 'USED' })).invitations).toEqual([])
  })
})
