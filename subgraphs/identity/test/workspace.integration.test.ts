import { createTestSubgraph } from '@parley/toolkit/testing/test-subgraph'
import { identity } from '../src/subgraph'
import { addMember, auditOf, signUp, type Identity } from './seed'

let subgraph: Identity
beforeAll(async () => {
  subgraph = await createTestSubgraph(identity)
})

const RENAME = 'mutation ($name: String!) { renameWorkspace(name: $name) { id name } }'

test('whoever manages a workspace gives it another name, which is recorded once', async () => {
  const { actor } = await signUp(subgraph)
  const rename = (name: string, as = actor) => subgraph.execute({ query: RENAME, variables: { name }, actor: as })
  expect((await rename(' Aurora Sales ')).data).toEqual({
    renameWorkspace: { id: actor.workspaceId, name: 'Aurora Sales' },
  })
  await rename('Aurora Sales')
  const renamed = (await auditOf(subgraph, actor.workspaceId)).filter(({ action }) => action === 'workspace.renamed')
  expect(renamed).toMatchObject([{ before: { name: 'Made-up Ltd' }, after: { name: 'Aurora Sales' } }])
  expect((await rename(' ')).code).toBe('VALIDATION_FAILED')
  const manager = await addMember(subgraph, actor.workspaceId, 'MANAGER')
  expect((await rename('Mine', manager)).code).toBe('FORBIDDEN')
})

test('a user founds another workspace and owns it, beside the first', async () => {
  const { actor } = await signUp(subgraph)
  const create = (name: string) =>
    subgraph.execute<{ createWorkspace: { id: string; name: string } }>({
      query: 'mutation ($name: String!) { createWorkspace(name: $name) { id name } }',
      variables: { name },
      actor,
    })
  const { data } = await create(' Second Ltd ')
  expect(data?.createWorkspace).toEqual({ id: expect.any(String), name: 'Second Ltd' })
  const viewer = '{ viewer { role workspace { name } workspaces { name } } }'
  const there = await subgraph.execute({ query: viewer, actor: actor.in(data!.createWorkspace.id) })
  expect(there.data).toEqual({
    viewer: {
      role: 'OWNER',
      workspace: { name: 'Second Ltd' },
      workspaces: [{ name: 'Made-up Ltd' }, { name: 'Second Ltd' }],
    },
  })
  expect((await auditOf(subgraph, data!.createWorkspace.id)).map(({ action }) => action)).toEqual(['workspace.created'])
  expect((await create(' ')).code).toBe('VALIDATION_FAILED')
})
