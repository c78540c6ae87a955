import { DEFAULT_GRANTS } from '@parley/toolkit/authorization/permissions'
import type { Actor } from '@parley/toolkit/context/actor'
import { actor } from '@parley/toolkit/testing/test-actor'
import { createTestSubgraph } from '@parley/toolkit/testing/test-subgraph'
import { team } from '../src/subgraph'

const ACCESS = `query ($userId: ID!, $role: Role!) {
  memberAccess(userId: $userId, role: $role) { grants { name reach } teamIds teammateIds }
}`

test('a member of no team has what the role has by default', async () => {
  const subgraph = await createTestSubgraph(team)
  const { workspaceId, userId } = actor()
  const ask = (who: Actor) => subgraph.execute({ query: ACCESS, variables: { userId, role: 'AGENT' }, actor: who })
  const { data } = await ask({ kind: 'service', service: 'gateway', workspaceId })
  const grants = Object.entries(DEFAULT_GRANTS.AGENT).map(([name, reach]) => ({ name, reach }))
  expect(data).toEqual({ memberAccess: { grants, teamIds: [], teammateIds: [] } })
  expect((await ask(actor())).code).toBe('FORBIDDEN')
})
