import { eventually, GraphClient } from '../harness/graph-client'
import { startParley, type ParleyProcess } from '../harness/parley-process'
import { idArguments, operationWith, plainFields, plainOperation, type Operation } from '../harness/root-fields'
import { fillTwoWorkspaces, schema, type TwoWorkspaces } from './two-workspaces'

/** With the ids of records in it, this one ends the agent's own membership. */
const ENDS_THE_AGENT = new Set(['leaveWorkspace'])
const ARGUMENTS = idArguments(schema).filter(({ field }) => !ENDS_THE_AGENT.has(field))
const FOLLOWED = ARGUMENTS.filter(({ operation }) => operation === 'subscription')
const ASKED = ARGUMENTS.filter(({ operation }) => operation !== 'subscription')
const PLAIN = plainFields(schema)

/** What members and teams look after, and what hangs on it. */
const RECORDS = ['BdAccount', 'Company', 'Contact', 'Conversation', 'Deal', 'DealMove', 'Dialog', 'Message']
const ASSIGNED = {
  assignBdAccounts: 'BdAccount',
  assignCompanies: 'Company',
  assignContacts: 'Contact',
  assignConversations: 'Conversation',
  assignDeals: 'Deal',
}
const HAVE_REACH = /^(accounts|conversations|contacts|companies|deals):/
const COUNTS = `{
  bdAccounts { totalCount } companies { totalCount } contacts { totalCount } conversations { totalCount }
  deals { totalCount } messages(filter: {}) { totalCount } found: contacts(filter: { search: "a" }) { totalCount }
  messageStats { total unread }
}`
/** Whatever is waited for has a deadline of its own, and says so; a busy machine needs most of several of them. */
const FILLED_WITHIN_MS = 300_000
const ENVIRONMENT = {
  SANDBOX_SCRIPTED_REPLIES: 'false',
  RATE_LIMIT_ADDRESS_REQUESTS: '0',
  RATE_LIMIT_ANONYMOUS_POINTS: '0',
  RATE_LIMIT_USER_POINTS: '0',
}

/** Two agents in the workspace whose role sees its own records only: one whom nothing is shared with, one who has it all. */
describe('a member sees the records within reach, and no other', () => {
  let parley: ParleyProcess
  let both: TwoWorkspaces
  let agent: GraphClient
  let partner: GraphClient
  let ids: ReadonlyMap<string, string>
  let before: unknown

  beforeAll(async () => {
    parley = await startParley({ script: process.env.PARLEY_E2E_START, environment: ENVIRONMENT })
    both = await fillTwoWorkspaces(parley)
    ids = new Map([...both.ids].filter(([type]) => RECORDS.includes(type)))
    await narrowReach(both.owner, 'AGENT')
    agent = both.stranger
    partner = new GraphClient(parley.url)
    await partner.signUp('Petra')
    for (const member of [agent, partner]) await join(both.owner, member)
    const partnerId = await userIdOf(partner)
    for (const [field, type] of Object.entries(ASSIGNED)) {
      const input = { ids: [ids.get(type)], sharedWith: [partnerId] }
      await both.owner.request(`mutation ($input: AssignInput!) { ${field}(input: $input) { id } }`, { input })
    }
    await eventually('the partner sees where the deal stands', async () => {
      const { dealMoves } = await partner.request<{ dealMoves: { totalCount: number } }>('{ dealMoves { totalCount } }')
      return dealMoves.totalCount > 0
    })
    before = await snapshot()
  }, FILLED_WITHIN_MS)
  afterAll(async () => {
    for (const client of [both?.owner, agent, partner]) await client?.close()
    await parley?.stop()
  })

  const snapshot = (): Promise<unknown> =>
    both.owner.request(
      `query ($account: ID!, $conversation: ID!, $contact: ID!, $company: ID!, $deal: ID!) {
        bdAccount(id: $account) { status owner { id } sharedWith { id } }
        conversation(id: $conversation) { unreadCount owner { id } team { id } sharedWith { id } }
        contact(id: $contact) { version name } company(id: $company) { version name } deal(id: $deal) { version title }
      }`,
      {
        account: ids.get('BdAccount'),
        conversation: ids.get('Conversation'),
        contact: ids.get('Contact'),
        company: ids.get('Company'),
        deal: ids.get('Deal'),
      },
    )
  const recordsIn = (answer: unknown): string[] => {
    const text = JSON.stringify(answer ?? null)
    return [...ids].filter(([, id]) => text.includes(id)).map(([type]) => type)
  }
  async function ask(who: GraphClient, { query, variables }: Operation): Promise<string[]> {
    const { data, errors } = await who.send(query, variables)
    const broken = (errors ?? []).filter(({ extensions }) => extensions?.code === 'INTERNAL')
    return [...recordsIn(data), ...broken.map(({ message }) => message)]
  }

  it('has something of everything to hide', () => {
    expect([...ids.keys()].sort()).toEqual(RECORDS)
  })

  it('counts nothing that is hidden', async () => {
    const counts = await agent.request<Record<string, object>>(COUNTS)
    const all = Object.values(counts).flatMap((count) => Object.values(count))
    expect(all.filter((count) => count !== 0)).toEqual([])
    // Who is found by a letter depends on whose chat is the newest.
    const { found: _found, ...shared } = await partner.request<Record<string, object>>(COUNTS)
    expect(Object.values(shared).flatMap((count) => Object.values(count))).not.toContain(0)
  })

  it.each(PLAIN.filter(({ operation }) => operation === 'query'))('query $field', async (field) => {
    expect(await ask(agent, plainOperation(schema, field))).toEqual([])
  })

  it.each(ASKED)('$operation $field($path)', async (argument) => {
    const wrong: string[] = []
    for (const [type, id] of ids) {
      const found = await ask(agent, operationWith(schema, argument, id))
      wrong.push(...found.map((what) => `${argument.field}(${argument.path}: ${type}) ${what}`))
    }
    expect(wrong).toEqual([])
  })

  it('left all of it as it was', async () => {
    expect(await snapshot()).toEqual(before)
  })

  it('shows it to whom it is shared with, by its id and in lists', async () => {
    const shown = new Set<string>()
    for (const argument of ASKED.filter(({ operation }) => operation === 'query'))
      for (const id of ids.values())
        for (const type of await ask(partner, operationWith(schema, argument, id))) shown.add(type)
    const account = 'query ($id: ID!) { bdAccount(id: $id) { dialogs(first: 100) { edges { node { id } } } } }'
    for (const type of await ask(partner, { query: account, variables: { id: ids.get('BdAccount') } })) shown.add(type)
    const deal = 'query ($id: ID!) { deal(id: $id) { stage { name } card { rank } moves { edges { node { id } } } } }'
    for (const type of await ask(partner, { query: deal, variables: { id: ids.get('Deal') } })) shown.add(type)
    expect([...shown].sort()).toEqual(RECORDS)
    const listed = new Set<string>()
    for (const field of PLAIN.filter(({ operation }) => operation === 'query'))
      for (const type of await ask(partner, plainOperation(schema, field))) listed.add(type)
    expect([...listed].sort()).toEqual(expect.arrayContaining(Object.values(ASSIGNED)))
  })

  it('brings it live to whom it is shared with alone', async () => {
    const operations = [
      ...FOLLOWED.flatMap((argument) => [...ids.values()].map((id) => operationWith(schema, argument, id))),
      ...PLAIN.filter(({ operation }) => operation === 'subscription').map((field) => plainOperation(schema, field)),
    ]
    const followed = operations.map(({ query, variables }) => agent.subscribe(query, variables))
    const shared = partner.subscribe<{ inbox: { message: { text: string } | null } }>(
      'subscription { inbox { message { text } } }',
    )
    const texts: string[] = []
    await eventually('the partner sees a new message', async () => {
      if (shared.events.length === 0) texts.push(await both.hearFrom())
      return shared.events.some(({ inbox }) => texts.includes(inbox.message?.text ?? ''))
    })
    for (const { stop } of [shared, ...followed]) stop()
    expect(recordsIn(followed.flatMap(({ events }) => events))).toEqual([])
    expect(JSON.stringify(followed.flatMap(({ events }) => events))).not.toContain(texts[0])
  })

  it('is explained, by the rule that decides', async () => {
    const explain = async (who: GraphClient, memberId: string | null, type: string, id: string | undefined) => {
      const { explainAccess } = await who.request<{ explainAccess: { rule: string; allowed: boolean } }>(
        'query ($type: AssignedRecord!, $id: ID!, $memberId: ID) { explainAccess(type: $type, id: $id, memberId: $memberId) { rule allowed } }',
        { type, id, memberId },
      )
      return explainAccess
    }
    for (const record of Object.values(ASSIGNED)) {
      const [type, id] = [record.replace(/(?<=[a-z])[A-Z]/, '_$&').toUpperCase(), ids.get(record)]
      expect(await explain(agent, null, type, id)).toEqual({ rule: 'NOT_YOURS', allowed: false })
      expect(await explain(partner, null, type, id)).toEqual({ rule: 'SHARED', allowed: true })
      expect(await explain(both.owner, await userIdOf(agent), type, id)).toEqual({ rule: 'NOT_YOURS', allowed: false })
      expect((await explain(both.owner, null, type, id)).rule).toBe('REACH_ALL')
    }
  })

  it('is taken away again at once, also from an open socket', async () => {
    const inbox = partner.subscribe('subscription { inbox { message { text } } }')
    const contact = 'query ($id: ID!) { contact(id: $id) { id } }'
    expect(await ask(partner, { query: contact, variables: { id: ids.get('Contact') } })).toEqual(['Contact'])
    await setReach(both.owner, 'AGENT', () => false)
    await eventually(
      'the role change arrives',
      async () => {
        const { errors } = await partner.send(contact, { id: ids.get('Contact') })
        return errors?.[0]?.extensions?.code === 'FORBIDDEN'
      },
      2_000,
    )
    const own = both.owner.subscribe('subscription { inbox { message { text } } }')
    const texts: string[] = []
    await eventually('the owner hears of something', async () => {
      texts.push(await both.hearFrom())
      return texts.some((text) => JSON.stringify(own.events).includes(text)) && inbox.errors.length > 0
    })
    expect(texts.filter((text) => JSON.stringify(inbox.events).includes(text))).toEqual([])
    expect(JSON.stringify(inbox.errors)).toContain('FORBIDDEN')
    for (const { stop } of [own, inbox]) stop()
  })

  it('goes to the successor of a member who leaves', async () => {
    const [leaving, successor] = [await userIdOf(partner), await userIdOf(agent)]
    await narrowReach(both.owner, 'AGENT')
    for (const [field, type] of Object.entries(ASSIGNED)) {
      const input = { ids: [ids.get(type)], ownerId: leaving }
      await both.owner.request(`mutation ($input: AssignInput!) { ${field}(input: $input) { id } }`, { input })
    }
    const input = { userId: leaving, successorId: successor }
    await both.owner.request('mutation ($input: RemoveMemberInput!) { removeMember(input: $input) }', { input })
    await eventually('the successor sees all of it', async () => {
      const shown = new Set<string>()
      for (const field of PLAIN.filter(({ operation }) => operation === 'query'))
        for (const type of await ask(agent, plainOperation(schema, field))) shown.add(type)
      return Object.values(ASSIGNED).every((type) => shown.has(type))
    })
    expect((await partner.send('{ contacts { totalCount } }')).errors?.[0]?.extensions?.code).toBe('SESSION_REVOKED')
  })
})

interface RolePermissions {
  readonly role: string
  readonly version: number
  readonly permissions: { readonly name: string; readonly reach: string | null }[]
}

/** Whatever the role may do with records by itself, it may do with its own. */
function narrowReach(owner: GraphClient, role: string): Promise<void> {
  return setReach(owner, role, () => true)
}

async function userIdOf(member: GraphClient): Promise<string> {
  const { viewer } = await member.request<{ viewer: { user: { id: string } } }>('{ viewer { user { id } } }')
  return viewer.user.id
}

/** Grants what a role begins with, records only where `keeps` says so, and those with the reach OWN. */
async function setReach(owner: GraphClient, role: string, keeps: (name: string) => boolean): Promise<void> {
  const { permissionMatrix } = await owner.request<{ permissionMatrix: RolePermissions[] }>(
    '{ permissionMatrix { role version permissions { name reach: defaultReach } } }',
  )
  const { version, permissions } = permissionMatrix.find((row) => row.role === role)!
  const grants = permissions
    .filter(({ name, reach }) => reach !== null && (!HAVE_REACH.test(name) || keeps(name)))
    .map(({ name, reach }) => ({ name, reach: HAVE_REACH.test(name) ? 'OWN' : reach }))
  await owner.request('mutation ($input: SetPermissionsInput!) { setPermissions(input: $input) { version } }', {
    input: { role, version, grants },
  })
}

async function join(owner: GraphClient, member: GraphClient): Promise<void> {
  const { createInvitationLink } = await owner.request<{ createInvitationLink: { token: string } }>(
    'mutation { createInvitationLink(input: { role: AGENT }) { token } }',
  )
  const { acceptInvitation } = await member.request<{ acceptInvitation: { id: string } }>(
    'mutation ($token: String!) { acceptInvitation(token: $token) { id } }',
    { token: createInvitationLink.token },
  )
  const { switchWorkspace } = await member.request<{ switchWorkspace: { accessToken: string } }>(
    'mutation ($id: ID!) { switchWorkspace(workspaceId: $id) { accessToken } }',
    { id: acceptInvitation.id },
  )
  member.accessToken = switchWorkspace.accessToken
}
