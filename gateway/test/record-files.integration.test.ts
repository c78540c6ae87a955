import { crm } from '@parley/crm/subgraph'
import { unauthenticated } from '@parley/toolkit/errors/domain-error'
import { actor, type TestActor } from '@parley/toolkit/testing/test-actor'
import { createTestSubgraph } from '@parley/toolkit/testing/test-subgraph'
import { recordFilesEdge } from '../src/edges/record-files'
import { asking, serveEdge, silent } from './fixture/edge-server'

let subgraph: Awaited<ReturnType<typeof createTestSubgraph<never, never>>>
let url: string
/** As the gateway would admit them now, by token; who is missing has no session any more. */
const alive = new Map<string, TestActor>()

beforeAll(async () => {
  subgraph = (await createTestSubgraph(crm)) as never
  const authenticator = {
    identify: async (token: string) => token,
    admit: async (token: string) => {
      const member = alive.get(token)
      if (!member) throw unauthenticated()
      return member
    },
  }
  url = await serveEdge('/', () =>
    recordFilesEdge({ authenticator: authenticator as never, ask: asking(subgraph.mounted), logger: silent }),
  )
})

function newMember(role: 'MANAGER' | 'AGENT' = 'MANAGER'): TestActor {
  const member = actor(role)
  alive.set(member.sessionId, member)
  return member
}

const send = (member: TestActor | null, path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(`${url}${path}`, {
    ...init,
    headers: { ...(init.headers as object), ...(member && { authorization: `Bearer ${member.sessionId}` }) },
  })

async function codeOf(response: Response): Promise<string | undefined> {
  const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] }
  return errors[0]?.extensions.code
}

async function begin(member: TestActor, sizeBytes: number): Promise<string> {
  const query = 'mutation ($input: CreateImportInput!) { createImport(input: $input) { id } }'
  const input = { recordType: 'CONTACT', fileName: 'people.csv', sizeBytes }
  const { data } = await subgraph.execute<{ createImport: { id: string } }>({
    query,
    variables: { input },
    actor: member,
  })
  return data!.createImport.id
}

const put = (body: string | Buffer): RequestInit => ({ method: 'PUT', body: body as string })

describe('a part of a file', () => {
  it('is kept for whoever began to send it', async () => {
    const member = newMember()
    const id = await begin(member, 9)
    expect((await send(member, `/imports/${id}/parts/0`, put('Name\nAnn\n'))).status).toBe(204)
    const query = 'query ($id: ID!) { import(id: $id) { receivedParts } }'
    const { data } = await subgraph.execute({ query, variables: { id }, actor: member })
    expect(data).toEqual({ import: { receivedParts: [0] } })
    const other = await send(newMember(), `/imports/${id}/parts/0`, put('Name\nBen\n'))
    expect([other.status, await codeOf(other)]).toEqual([404, 'NOT_FOUND'])
  })

  it('is refused without a token, over a mebibyte, and where it is no part', async () => {
    const member = newMember()
    const id = await begin(member, 9)
    expect((await send(null, `/imports/${id}/parts/0`, put('Name\nAnn\n'))).status).toBe(401)
    expect((await send(member, `/imports/${id}/parts/0`, put(Buffer.alloc(1_048_577)))).status).toBe(413)
    expect(await codeOf(await send(member, `/imports/${id}/parts/x`, put('Name\nAnn\n')))).toBe('VALIDATION_FAILED')
    expect(await codeOf(await send(member, `/imports/${id}/parts/7`, put('Name\nAnn\n')))).toBe('VALIDATION_FAILED')
  })
})

describe('a list as a file', () => {
  const exported = (member: TestActor | null, input: object): Promise<Response> =>
    send(member, '/exports/records', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(input),
    })

  it('has all of it, however many portions that takes', async () => {
    const member = newMember()
    await subgraph.testDatabase.query(
      `INSERT INTO crm.company (workspace_id, id, name)
       SELECT $1, gen_random_uuid(), '=Company ' || lpad(n::text, 4, '0') FROM generate_series(1, 1200) n`,
      [member.workspaceId],
    )
    const response = await exported(member, { recordType: 'COMPANY', columns: ['name'], byteOrderMark: true })
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="records.csv"')
    const lines = Buffer.from(await response.arrayBuffer())
      .toString()
      .split('\r\n')
    expect(lines.slice(0, 2)).toEqual(['\uFEFFName', "'=Company 0001"])
    expect([lines.length, lines.at(-2)]).toEqual([1202, "'=Company 1200"])
  })

  it('is refused before anything is sent', async () => {
    expect((await exported(null, { recordType: 'COMPANY' })).status).toBe(401)
    expect(await codeOf(await exported(newMember('AGENT'), { recordType: 'COMPANY' }))).toBe('FORBIDDEN')
    expect(await codeOf(await exported(newMember(), { recordType: 'SECRET' }))).toBe('VALIDATION_FAILED')
    let where: object = { field: 'name', operator: 'NOT_EMPTY' }
    for (let level = 0; level < 3_000; level += 1) where = { not: where }
    const deep = { recordType: 'CONTACT', filter: { where } }
    expect(await codeOf(await exported(newMember(), deep))).toBe('OPERATION_TOO_EXPENSIVE')
    const id = await begin(newMember(), 9)
    expect((await send(newMember(), `/imports/${id}/errors`)).status).toBe(404)
  })
})
