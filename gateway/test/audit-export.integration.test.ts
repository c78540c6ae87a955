import { randomBytes } from 'node:crypto'
import { identity } from '@parley/identity/subgraph'
import { auditRecorded } from '@parley/schema/events/audit'
import { sessionIsRevoked } from '../src/authentication'
import { auditExportEdge } from '../src/edges/audit-export'
import { SigningKeys } from '@parley/toolkit/signing/signing-keys'
import { actor, type TestActor } from '@parley/toolkit/testing/test-actor'
import { createTestSubgraph } from '@parley/toolkit/testing/test-subgraph'
import { asking, serveEdge, silent } from './fixture/edge-server'

const signing = new SigningKeys([randomBytes(32).toString('base64url')])
const COLUMNS = 'time,actor kind,actor,actor id,action,target type,target,target id,changes,address,device,request id'

let subgraph: Awaited<ReturnType<typeof createTestSubgraph<never, never>>>
let url: string
/** As the gateway would admit them now; who is missing has no session any more. */
const alive = new Map<string, TestActor>()

beforeAll(async () => {
  subgraph = (await createTestSubgraph(identity, { signing })) as never
  const admit = async ({ sessionId }: { sessionId: string }) => {
    const member = alive.get(sessionId)
    if (!member) throw sessionIsRevoked()
    return member
  }
  url = await serveEdge('/exports', () =>
    auditExportEdge({ authenticator: { admit } as never, signing, ask: asking(subgraph.mounted), logger: silent }),
  )
})

function newMember(role: 'OWNER' | 'AGENT' = 'OWNER'): TestActor {
  const member = actor(role)
  alive.set(member.sessionId, member)
  return member
}

async function linkFor(member: TestActor, filter: object | null = null): Promise<string> {
  const { data, errors } = await subgraph.execute<{ createAuditExport: { url: string } }>({
    query: 'mutation ($filter: AuditFilter) { createAuditExport(filter: $filter) { url expiresAt } }',
    variables: { filter },
    actor: member,
  })
  expect(errors).toEqual([])
  return `${url}${data!.createAuditExport.url}`
}

async function record(
  member: TestActor,
  count: number,
  name = 'Vera Sample',
  action = 'member.removed',
): Promise<void> {
  await subgraph.testDatabase.query(
    `INSERT INTO identity.audit_entry (workspace_id, id, at, action, actor_kind, actor_id, actor_name, target_type,
       target_id, target_name, before, after, client_address, user_agent, request_id)
     SELECT $1, gen_random_uuid(), now() - n * interval '1 second', $4, 'USER', 'u', 'Anna', 'Member', 'm' || n, $3,
       '{"role":"AGENT"}', NULL, '203.0.113.9', 'curl/8', 'r' FROM generate_series(1, $2::integer) n`,
    [member.workspaceId, count, name, action],
  )
}

const claimsOf = ({ userId, sessionId, workspaceId }: TestActor) => ({ userId, sessionId, workspaceId })
const linesOf = (text: string): string[] =>
  text
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split('\r\n')

test('the log comes as CSV, all of it, with what was changed, in the order of the page', async () => {
  const member = newMember()
  await record(member, 2_500)
  const response = await fetch(await linkFor(member))
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(response.headers.get('content-disposition')).toBe('attachment; filename="audit-log.csv"')
  const text = Buffer.from(await response.arrayBuffer()).toString()
  expect(text.startsWith('\uFEFF')).toBe(true)
  const [columns, ...lines] = linesOf(text)
  expect(columns).toBe(COLUMNS)
  expect(lines).toHaveLength(2_500)
  expect(lines[0]).toMatch(/Z,USER,Anna,u,member\.removed,Member,Vera Sample,m1,role: AGENT → –,203\.0\.113\.9,curl,r$/)
  expect(lines.map((line) => line.split(',')[7])).toEqual(Array.from({ length: 2_500 }, (_, n) => `m${n + 1}`))
})

test('what a spreadsheet would compute is shown as text', async () => {
  const member = newMember()
  await record(member, 1, '=HYPERLINK("https://evil.test","pay")')
  const [, line] = linesOf(await (await fetch(await linkFor(member))).text())
  expect(line).toContain(`"'=HYPERLINK(""https://evil.test"",""pay"")"`)
})

test('the filter of the page is that of the file, and nobody else’s rows are in it', async () => {
  const [member, stranger] = [newMember(), newMember()]
  await record(member, 3)
  await record(member, 2, 'Vera Sample', 'member.joined')
  await record(stranger, 5)
  const filter = { actions: ['member.joined'], since: new Date(Date.now() - 60_000).toISOString() }
  expect(linesOf(await (await fetch(await linkFor(member, filter))).text())).toHaveLength(3)
})

test('a link is refused when it is altered, is another kind of token, or the session has ended', async () => {
  const member = newMember()
  await record(member, 1)
  const link = await linkFor(member)
  expect((await fetch(`${link}x`)).status).toBe(401)
  expect((await fetch(`${url}/exports/audit`)).status).toBe(401)
  const other = await signing.sign(claimsOf(member), { type: 'access', expiresInSeconds: 60 })
  expect((await fetch(`${url}/exports/audit?token=${other}`)).status).toBe(401)
  const expired = await signing.sign(
    { ...claimsOf(member), filter: {} },
    { type: 'audit-export', expiresInSeconds: -1 },
  )
  expect((await fetch(`${url}/exports/audit?token=${expired}`)).status).toBe(401)
  alive.delete(member.sessionId)
  const ended = await fetch(link)
  expect([ended.status, await ended.json()]).toMatchObject([
    401,
    { errors: [{ extensions: { code: 'SESSION_REVOKED' } }] },
  ])
})

test('who lost the right meanwhile reads nothing, and who has none gets no link', async () => {
  const member = newMember()
  const link = await linkFor(member)
  alive.set(member.sessionId, member.as('AGENT'))
  expect((await fetch(link)).status).toBe(403)
  const { code } = await subgraph.execute({
    query: 'mutation { createAuditExport { url } }',
    actor: newMember('AGENT'),
  })
  expect(code).toBe('FORBIDDEN')
})

test('an export is itself in the log, with its filter', async () => {
  const member = newMember()
  await linkFor(member, { search: 'anna' })
  const published = await subgraph.publishedEvents(auditRecorded('identity'))
  const mine = published.filter(({ workspaceId }) => workspaceId === member.workspaceId)
  expect(mine.map(({ payload }) => payload)).toMatchObject([{ action: 'audit.exported', after: { search: 'anna' } }])
})

test('a session that ends while it reads ends the file too', async () => {
  const member = newMember()
  await record(member, 20_000)
  const response = await fetch(await linkFor(member))
  const reader = response.body!.getReader()
  await reader.read()
  alive.delete(member.sessionId)
  const rest = async () => {
    while (!(await reader.read()).done);
  }
  await expect(rest()).rejects.toThrow('terminated')
})

test('the actions of the log are known, each once', async () => {
  const member = newMember()
  await record(member, 3)
  await record(member, 2, 'Vera Sample', 'apiKey.created')
  await record(newMember(), 1, 'Vera Sample', 'session.started')
  const { data } = await subgraph.execute({ query: '{ auditActions }', actor: member })
  expect(data).toEqual({ auditActions: ['apiKey.created', 'member.removed'] })
})
