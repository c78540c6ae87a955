import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { API_KEY_PREFIX, hashApiKey } from '@parley/toolkit/authorization/api-key'
import { onDispose } from '@parley/toolkit/testing/disposal'
import { actor } from '@parley/toolkit/testing/test-actor'
import { waitFor } from '@parley/toolkit/testing/wait-for'
import type { DocumentRule } from '../src/documents/trusted-documents'
import { knownMembers } from './fixture/known-members'
import { follow, startTestGateway, type Answer, type TestGateway } from './fixture/test-gateway'

const CHATS = 'query Chats { conversations(first: 1) { id } }'
const CALLER = 'query Caller { caller }'
const LATER = 'query Later { conversations(first: 2) { id } }'
const LIVE = 'subscription Live { inbox { cursor } }'

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')
const idOf = (text: string): object => ({ extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(text) } } })
const codeOf = ({ errors }: Answer): unknown => errors?.[0]?.extensions['code']

function makeFolder(): { folder: string; declare: (...texts: string[]) => void } {
  const parent = mkdtempSync(path.join(tmpdir(), 'parley-documents-'))
  onDispose(() => rmSync(parent, { recursive: true }))
  const folder = path.join(parent, '.documents')
  let builds = 0
  const declare = (...texts: string[]): void => {
    mkdirSync(folder, { recursive: true })
    const manifest = Object.fromEntries(texts.map((text) => [hashOf(text), text]))
    writeFileSync(path.join(folder, `${builds++}.json`), JSON.stringify(manifest))
  }
  return { folder, declare }
}

it('are not required where there are none: nobody could do anything', async () => {
  const { folder } = makeFolder()
  await expect(startTestGateway('mounted', { documents: { folder, rule: 'required' } })).rejects.toThrow(
    'npm run build',
  )
  await startTestGateway('mounted', { documents: { folder, rule: 'open' } })
})

describe.each<DocumentRule>(['open', 'required', 'required-for-all'])('documents, %s', (rule) => {
  const isOpen = rule === 'open'
  const { folder, declare } = makeFolder()
  let gateway: TestGateway
  let signedIn: Record<string, string>

  beforeAll(async () => {
    declare(CHATS, CALLER, LIVE)
    gateway = await startTestGateway('mounted', { documents: { folder, rule } })
    signedIn = await gateway.bearer(actor('AGENT'))
  })

  it('are run by their id', async () => {
    const { data, errors } = await gateway.post({ ...idOf(CHATS), operationName: 'Chats' }, signedIn)
    expect([data, errors]).toEqual([{ conversations: [{ id: '0' }] }, undefined])
  })

  it('are told apart from what a client writes', async () => {
    const asMember = await gateway.post({ query: '{ conversations { id } }' }, signedIn)
    expect([asMember.status, codeOf(asMember)]).toEqual(isOpen ? [200, undefined] : [403, 'DOCUMENT_NOT_TRUSTED'])
    const asNobody = await gateway.post({ query: '{ caller }' })
    expect(codeOf(asNobody)).toBe(isOpen ? undefined : 'DOCUMENT_NOT_TRUSTED')
    const introspection = await gateway.post({ query: '{ __schema { queryType { name } } }' })
    expect(codeOf(introspection)).toBe(isOpen ? undefined : 'DOCUMENT_NOT_TRUSTED')
  })

  it('are not asked of programs that hold a key, unless they are asked of all', async () => {
    const key = `${API_KEY_PREFIX}${rule}`
    knownMembers.apiKeys.set(hashApiKey(key), { keyId: randomUUID(), workspaceId: randomUUID(), role: 'AGENT' })
    const headers = { authorization: `Bearer ${key}` }
    const written = await gateway.post({ query: '{ conversations { id } }' }, headers)
    expect(codeOf(written)).toBe(rule === 'required-for-all' ? 'DOCUMENT_NOT_TRUSTED' : undefined)
    expect((await gateway.post(idOf(CHATS), headers)).status).toBe(200)
  })

  it('win over a text that is sent beside their id', async () => {
    const { data } = await gateway.post({ ...idOf(CHATS), query: '{ conversations(first: 3) { title } }' }, signedIn)
    expect(data).toEqual({ conversations: [{ id: '0' }] })
  })

  it('are not learnt from clients', async () => {
    const query = '{ conversations(first: 3) { id } }'
    await gateway.post({ ...idOf(query), query }, signedIn)
    const again = await gateway.post(idOf(query), signedIn)
    expect([again.status, codeOf(again)]).toEqual([400, 'PERSISTED_QUERY_NOT_FOUND'])
  })

  it('cannot be got around by GET', async () => {
    const get = (query: Record<string, string>) =>
      fetch(`${gateway.url}/graphql?${new URLSearchParams(query).toString()}`, {
        headers: { ...signedIn, 'apollo-require-preflight': 'true' },
      })
    expect((await get({ query: '{ conversations { id } }' })).status).toBe(isOpen ? 200 : 403)
    const persisted = JSON.stringify({ persistedQuery: { version: 1, sha256Hash: hashOf(CHATS) } })
    const pretending = await get({ query: '{ conversations { id } }', extensions: persisted })
    expect(pretending.status).toBe(isOpen ? 200 : 403)
  })

  it('are asked for on sockets too', async () => {
    const client = await gateway.connect(actor('AGENT'))
    const byId = client.iterate({ query: '', ...idOf(CHATS) })
    expect((await byId.next()).value).toEqual({ data: { conversations: [{ id: '0' }] } })
    const written = follow(client, '{ conversations { id } }')
    const live = follow(client, LIVE)
    await waitFor(() => written.ended)
    const refusal = [{ extensions: { code: 'DOCUMENT_NOT_TRUSTED' } }]
    expect(written.errors).toMatchObject(isOpen ? [] : refusal)
    if (isOpen) return live.stop()
    await waitFor(() => live.ended)
    expect(live.errors).toMatchObject(refusal)
  })

  it('of a later build are found without a restart, and the earlier ones stay', async () => {
    expect(codeOf(await gateway.post(idOf(LATER), signedIn))).toBe('PERSISTED_QUERY_NOT_FOUND')
    declare(LATER)
    await waitFor(async () => (await gateway.post(idOf(LATER), signedIn)).data)
    expect((await gateway.post(idOf(CHATS), signedIn)).status).toBe(200)
  })
})
