import { neighbours } from '@parley/toolkit/testing/neighbours'
import type { TestActor } from '@parley/toolkit/testing/test-actor'
import { createTestSubgraph } from '@parley/toolkit/testing/test-subgraph'
import type { SubgraphRuntime } from '@parley/toolkit/subgraph/subgraph'
import { crm } from '../src/subgraph'

/** Members as identity would know them: the first has English letters, the others Russian ones. */
const known = new Map<string, { id: string; name: string; email: string; language: 'EN' | 'RU' }>()

export const activityNeighbours = {
  know(...members: TestActor[]): void {
    for (const [index, { userId: id }] of members.entries()) {
      const name = `Member ${id.slice(-4)}`
      known.set(id, { id, name, email: `${id.slice(-12)}@example.test`, language: index === 0 ? 'EN' : 'RU' })
    }
  },
  nameOf: ({ userId }: TestActor): string => known.get(userId)?.name ?? '',
  emailOf: ({ userId }: TestActor): string => known.get(userId)?.email ?? '',
}

const amongKnown = (userIds: readonly string[]) => userIds.flatMap((id) => known.get(id) ?? [])

/** The subgraph beside an identity that knows the members of the test, with the shorthand of the tests of activity. */
export async function createActivityCrm(
  overrides: Partial<SubgraphRuntime> = {},
  others: Parameters<typeof neighbours>[0] = {},
) {
  const graph = neighbours({
    identity: ({ variables }) => {
      const { userIds } = variables as { userIds: string[] }
      return { membersAmong: amongKnown(userIds).map(({ id }) => id), memberAddresses: amongKnown(userIds) }
    },
    ...others,
  })
  const subgraph = await createTestSubgraph(crm, { graph, ...overrides })
  const ask = async (query: string, variables: Record<string, unknown>, who: TestActor): Promise<unknown> => {
    const { data, code } = await subgraph.execute<Record<string, unknown>>({ query, variables, actor: who })
    return code ?? Object.values(data ?? {})[0]
  }
  const create = async (type: string, input: object, who: TestActor): Promise<string> => {
    const document = `mutation ($input: Create${type}Input!) { create${type}(input: $input) { id } }`
    return ((await ask(document, { input }, who)) as { id: string }).id
  }
  return {
    subgraph,
    ask,
    createDeal: (who: TestActor, title: string, more: object = {}) => create('Deal', { title, ...more }, who),
    createCompany: (who: TestActor, name: string) => create('Company', { name }, who),
    createContact: (who: TestActor, name: string, more: object = {}) => create('Contact', { name, ...more }, who),
  }
}
export type ActivityCrm = Awaited<ReturnType<typeof createActivityCrm>>
