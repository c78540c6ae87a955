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
