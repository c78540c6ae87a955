import { randomUUID } from 'node:crypto'
import { membershipChanged } from '@parley/schema/events/identity'
import { DomainError } from '@parley/toolkit/errors/domain-error'
import { neighbours } from '@parley/toolkit/testing/neighbours'
import type { TestActor } from '@parley/toolkit/testing/test-actor'
import { createTestSubgraph } from '@parley/toolkit/testing/test-subgraph'
import { identity } from '../src/subgraph'
import { PASSWORD, signUp, type Identity } from './seed'

interface Taking {
  readonly token: string
  readonly userId: string
  readonly email: string
}

let subgraph: Identity
let owner: TestActor
let token: string
/** What team answers, and what it was asked. */
let answer: () => unknown
const asked: (Taking & { workspaceId: string | null })[] = []

beforeAll(async () => {
  const graph = neighbours({
    team: ({ document, variables }, workspaceId) => {
      if (document.includes('memberAccess')) return { memberAccess: { grants: [] } }
      asked.push({ ...(variables as unknown as Taking), workspaceId })
      return { takeInvitation: answer() }
    },
  })
  subgraph = await createTestSubgraph(identity, { graph })
})
beforeEach(async () => {
  owner = (await signUp(subgraph)).actor
  token = `${owner.workspaceId}.${'a'.repeat(32)}`
  const invitationId = randomUUID()
  answer = () => ({ invitationId, role: 'AGENT', provesAddress: false })
  asked.length = 0
})

const accept = async (actor: TestActor, given = token) => {
  const { data, code } = await subgraph.execute<{ acceptInvitation: { id: string; name: string } }>({
    query: 'mutation ($token: String!) { acceptInvitation(token: $token) { id name } }',
    variables: { token: given },
    actor,
  })
  return code ?? data!.acceptInvitation
}

interface SignedUp {
  readonly viewer: {
    readonly role: string
    readonly workspace: { readonly id: string }
    readonly workspaces: readonly unknown[]
    readonly user: { readonly emailVerified: boolean }
  }
}
const signUpInvited = async (input: Record<string, unknown> = {}) => {
  const { data, code, errors } = await subgraph.execute<{ signUp: SignedUp }>({
    query: `mutation ($input: SignUpInput!) { signUp(input: $input) {
      viewer { role workspace { id } workspaces { id } user { emailVerified } } } }`,
    variables: {
      input: {
        email: `boris-${randomUUID()}@example.test`,
        password: PASSWORD,
        name: 'Boris Sample',
        invitationToken: token,
        tokenDelivery: 'BODY',
        ...input,
      },
    },
  })
  return { viewer: data?.signUp.viewer, code, fields: errors[0]?.extensions['fields'] }
}

const members = (workspaceId: string) =>
  subgraph.testDatabase.query<{ user_id: string }>(
    'SELECT user_id FROM identity.membership WHERE workspace_id = $1 ORDER BY created_at',
    [workspaceId],
  )

describe('someone who has an account', () => {
  test('joins with the role of the invitation, which is told and asked for by address', async () => {
    const { actor, email } = await signUp(subgraph)
    expect(await accept(actor)).toEqual({ id: owner.workspaceId, name: 'Made-up Ltd' })
    expect(asked).toEqual([{ token, userId: actor.userId, email, workspaceId: owner.workspaceId }])
    const told = await subgraph.publishedEvents(membershipChanged)
    expect(told.at(-1)).toMatchObject({
      workspaceId: owner.workspaceId,
      payload: { userId: actor.userId, role: 'AGENT', change: 'JOINED', name: 'Vera Sample' },
    })
  })

  test('joins once: accepting again takes no use', async () => {
    const { actor } = await signUp(subgraph)
    await accept(actor)
    expect(await accept(actor)).toBe('ALREADY_MEMBER')
    expect(asked).toHaveLength(1)
  })

  test('joins once, however often they ask at the same time', async () => {
    const { actor } = await signUp(subgraph)
    const answers = await Promise.all(Array.from({ length: 12 }, () => accept(actor)))
    expect(answers.filter((each) => typeof each === 'object')).toHaveLength(1)
    expect(new Set(answers.filter((each) => typeof each === 'string'))).toEqual(new Set(['ALREADY_MEMBER']))
    expect(await members(owner.workspaceId)).toHaveLength(2)
  })

  test('does not come back by the same invitation after being removed', async () => {
    const { actor } = await signUp(subgraph)
    await accept(actor)
    const removal = 'mutation ($input: RemoveMemberInput!) { removeMember(input: $input) }'
    await subgraph.execute({ query: removal, variables: { input: { userId: actor.userId } }, actor: owner })
    expect(await accept(actor)).toBe('INVITATION_USED')
    expect(await members(owner.workspaceId)).toHaveLength(1)
  })

  test('is told why when the invitation is no good, and nothing is done', async () => {
    const { actor } = await signUp(subgraph)
    answer = () => {
      throw new DomainError('INVITATION_EXPIRED', 'This invitation has expired.')
    }
    expect(await accept(actor)).toBe('INVITATION_EXPIRED')
    expect(await accept(actor, 'nonsense')).toBe('NOT_FOUND')
    expect(await members(owner.workspaceId)).toHaveLength(1)
  })
})

test('someone who is in no workspace any more signs in to a new one of their own, and can accept from there', async () => {
  const { actor, email } = await signUp(subgraph)
  await subgraph.testDatabase.query('DELETE FROM identity.membership WHERE user_id = $1', [actor.userId])
  const signIn = async () => {
    const { data, errors } = await subgraph.execute<{ signIn: { viewer: SignedUp['viewer'] } }>({
      query:
        'mutation ($input: SignInInput!) { signIn(input: $input) { viewer { role workspace { id } workspaces { id } } } }',
      variables: { input: { email, password: PASSWORD, tokenDelivery: 'BODY' } },
    })
    expect(errors).toEqual([])
    return data!.signIn.viewer
  }
  const viewer = await signIn()
  expect(viewer.role).toBe('OWNER')
  expect(await signIn()).toEqual(viewer)
  expect(await accept(actor)).toMatchObject({ id: owner.workspaceId })
})

describe('someone who signs up', () => {
  test('comes into the workspace of the invitation, and no other is made', async () => {
    const { viewer, code } = await signUpInvited()
    expect(code).toBeUndefined()
    expect(viewer).toMatchObject({ role: 'AGENT', workspace: { id: owner.workspaceId } })
    expect(viewer?.workspaces).toHaveLength(1)
    expect(viewer?.user.emailVerified).toBe(false)
  })

  test('need not confirm an address that the invitation was mailed to', async () => {
    const email = `carl-${randomUUID()}@example.test`
    answer = () => ({ invitationId: randomUUID(), role: 'VIEWER', provesAddress: true })
    const { viewer } = await signUpInvited({ email })
    expect(viewer?.user.emailVerified).toBe(true)
    expect(await subgraph.sentMails(email)).toEqual([])
  })

  test('is nobody when the invitation is no good', async () => {
    const email = `dora-${randomUUID()}@example.test`
    answer = () => {
      throw new DomainError('INVITATION_USED', 'This invitation was used before.')
    }
    expect((await signUpInvited({ email })).code).toBe('INVITATION_USED')
    expect(await subgraph.testDatabase.query('SELECT FROM identity."user" WHERE email = $1', [email])).toEqual([])
  })

  test('takes no use with an address that is taken', async () => {
    const { email } = await signUp(subgraph)
    expect((await signUpInvited({ email })).code).toBe('EMAIL_TAKEN')
    expect(asked).toEqual([])
  })

  test('names a workspace unless there is an invitation', async () => {
    expect(await signUpInvited({ invitationToken: null })).toMatchObject({
      code: 'VALIDATION_FAILED',
      fields: { 'input.workspaceName': ['required'] },
    })
  })
})
