import { eventually, GraphClient, type GraphResult } from './harness/graph-client'
import { startParley, type ParleyProcess } from './harness/parley-process'

interface Viewer {
  readonly role: string
  readonly user: { readonly id: string }
  readonly workspace: { readonly id: string }
  readonly workspaces: readonly { readonly id: string }[]
  readonly permissions: readonly { readonly name: string; readonly reach: string }[]
}
interface Logged {
  readonly activityLogged: {
    readonly cursor: string
    readonly kind: string
    readonly actor: { readonly user: { readonly name: string } } | null
  }
}

const VIEWER = 'viewer { role user { id } workspace { id } workspaces { id } permissions { name reach } }'
const LINK = `mutation ($role: Role!) {
  createInvitationLink(input: { role: $role, useLimit: 1 }) { url token invitation { id } } }`
const FOLLOW = `subscription ($after: String) {
  activityLogged(after: $after) { cursor kind actor { user { name } } } }`

const codeOf = ({ errors }: GraphResult<unknown>): string | undefined => errors?.[0]?.extensions?.code

describe('a team, from the first invitation to the farewell', () => {
  let parley: ParleyProcess
  let owner: GraphClient
  let newcomer: GraphClient
  let token: string
  let joined: Viewer
  beforeAll(async () => {
    parley = await startParley({ environment: { SANDBOX_SCRIPTED_REPLIES: 'false' } })
    owner = new GraphClient(parley.url)
    newcomer = new GraphClient(parley.url)
    await owner.signUp('Olga')
  })
  afterAll(async () => {
    await owner?.close()
    await newcomer?.close()
    await parley?.stop()
  })

  const viewerOf = async (client: GraphClient): Promise<Viewer> =>
    (await client.request<{ viewer: Viewer }>(`{ ${VIEWER} }`)).viewer
  const may = async (client: GraphClient, permission: string): Promise<boolean> =>
    (await viewerOf(client)).permissions.some(({ name }) => name === permission)
  const newLink = async (role: string): Promise<string> =>
    (await owner.request<{ createInvitationLink: { token: string } }>(LINK, { role })).createInvitationLink.token

  test('a link shows what it is for before anyone signs in', async () => {
    token = await newLink('AGENT')
    const stranger = new GraphClient(parley.url)
    const { invitationByToken } = await stranger.request<{ invitationByToken: object }>(
      'query ($token: String!) { invitationByToken(token: $token) { workspaceName inviterName role state } }',
      { token },
    )
    expect(invitationByToken).toEqual({
      workspaceName: "Olga's team",
      inviterName: 'Olga',
      role: 'AGENT',
      state: 'PENDING',
    })
  })

  test('whoever signs up with it comes into that workspace, and the team sees it live', async () => {
    const followed = owner.subscribe<Logged>(FOLLOW)
    const input = {
      email: `nina-${crypto.randomUUID()}@example.test`,
      password: 'a long enough password',
      name: 'Nina',
      invitationToken: token,
      tokenDelivery: 'BODY',
    }
    const { signUp } = await newcomer.request<{ signUp: { accessToken: string; viewer: Viewer } }>(
      `mutation ($input: SignUpInput!) { signUp(input: $input) { accessToken ${VIEWER} } }`,
      { input },
    )
    newcomer.accessToken = signUp.accessToken
    joined = signUp.viewer
    expect(joined).toMatchObject({ role: 'AGENT', workspace: (await viewerOf(owner)).workspace })
    expect(joined.workspaces).toHaveLength(1)
    expect(joined.permissions).toContainEqual({ name: 'contacts:write', reach: 'ALL' })
    const event = await eventually('the owner sees who joined', () =>
      followed.events.find(({ activityLogged: { kind } }) => kind === 'MEMBER_JOINED'),
    )
    expect(event.activityLogged.actor).toEqual({ user: { name: 'Nina' } })
    followed.stop()
  })

  test('an agent may not manage members, and the link is used up', async () => {
    const promote = 'mutation ($id: ID!) { changeMemberRole(input: { userId: $id, role: ADMIN }) { id } }'
    expect(codeOf(await newcomer.send(promote, { id: joined.user.id }))).toBe('FORBIDDEN')
    const other = new GraphClient(parley.url)
    await other.signUp('Otto')
    const accept = 'mutation ($token: String!) { acceptInvitation(token: $token) { id } }'
    expect(codeOf(await other.send(accept, { token }))).toBe('INVITATION_USED')
  })

  test('a change of what the role may do, and of the role, works with the same token', async () => {
    const grants = [
      { name: 'contacts:read', reach: 'OWN' },
      { name: 'activity:read', reach: 'ALL' },
    ]
    await owner.request('mutation ($input: SetPermissionsInput!) { setPermissions(input: $input) { version } }', {
      input: { role: 'AGENT', version: 0, grants },
    })
    await eventually('the agent may not write any more', async () => !(await may(newcomer, 'contacts:write')))
    expect((await viewerOf(newcomer)).permissions).toEqual(expect.arrayContaining(grants))
    await owner.request('mutation ($id: ID!) { changeMemberRole(input: { userId: $id, role: ADMIN }) { id } }', {
      id: joined.user.id,
    })
    const invitations = '{ invitations { edges { node { state uses inviter { user { name } } } } } }'
    await eventually('the agent is an admin', () => newcomer.request(invitations))
  })

  test('members and teams are one graph', async () => {
    await newcomer.request('mutation ($ids: [ID!]!) { createTeam(input: { name: "North", userIds: $ids }) { id } }', {
      ids: [joined.user.id],
    })
    const { members } = await owner.request<{ members: { edges: { node: object }[] } }>(
      '{ members(search: "nina") { edges { node { role user { name } teams { name members { user { name } } } availability { away } } } } }',
    )
    expect(members.edges.map(({ node }) => node)).toEqual([
      {
        role: 'ADMIN',
        user: { name: 'Nina' },
        teams: [{ name: 'North', members: [{ user: { name: 'Nina' } }] }],
        availability: { away: false },
      },
    ])
  })

  test('who comes back with a cursor gets what was missed, in order', async () => {
    const { activities } = await owner.request<{ activities: { edges: { node: { cursor: string; kind: string } }[] } }>(
      '{ activities { edges { node { cursor kind } } } }',
    )
    const kinds = activities.edges.map(({ node }) => node.kind).toReversed()
    const followed = owner.subscribe<Logged>(FOLLOW, { after: activities.edges.at(-1)?.node.cursor })
    await eventually('everything that came after the first', () => followed.events.length === kinds.length - 1)
    expect(followed.events.map(({ activityLogged: { kind } }) => kind)).toEqual(kinds.slice(1))
    followed.stop()
  })

  test('someone with a workspace of their own joins, and switches', async () => {
    const guest = new GraphClient(parley.url)
    await guest.signUp('Greta')
    const given = await newLink('VIEWER')
    const accept = 'mutation ($token: String!) { acceptInvitation(token: $token) { id } }'
    const { acceptInvitation } = await guest.request<{ acceptInvitation: { id: string } }>(accept, { token: given })
    expect(codeOf(await guest.send(accept, { token: given }))).toBe('ALREADY_MEMBER')
    const { switchWorkspace } = await guest.request<{ switchWorkspace: { accessToken: string; viewer: Viewer } }>(
      `mutation ($id: ID!) { switchWorkspace(workspaceId: $id) { accessToken ${VIEWER} } }`,
      { id: acceptInvitation.id },
    )
    expect(switchWorkspace.viewer).toMatchObject({ role: 'VIEWER', workspace: { id: joined.workspace.id } })
    guest.accessToken = switchWorkspace.accessToken
    expect(await may(guest, 'contacts:write')).toBe(false)
  })

  test('who is removed is out at once', async () => {
    await owner.request('mutation ($id: ID!) { removeMember(input: { userId: $id }) }', { id: joined.user.id })
    await eventually('the session has ended', async () => {
      const code = codeOf(await newcomer.send(`{ ${VIEWER} }`))
      return code === 'SESSION_REVOKED'
    })
    expect(codeOf(await owner.send('mutation { leaveWorkspace }'))).toBe('LAST_OWNER')
  })
})
