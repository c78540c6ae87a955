import { randomUUID } from 'node:crypto'
import { recordChanged } from '@parley/schema/events/crm'
import type { Role } from '@parley/toolkit/context/actor'
import type { Question } from '@parley/toolkit/subgraph/graph'
import { neighbours } from '@parley/toolkit/testing/neighbours'
import { actor, type TestActor } from '@parley/toolkit/testing/test-actor'
import { createTestSubgraph, type TestResult } from '@parley/toolkit/testing/test-subgraph'
import type { z } from 'zod'
import type { ContactCounts } from '../src/external/contact-activity'
import type { DealContent } from '../src/external/crm-deals'
import type { ToldDeal } from '../src/card/place-deals'
import { pipeline } from '../src/subgraph'

type Changed = z.infer<typeof recordChanged.payload>
type Snapshot = NonNullable<Changed['deal']>

/** crm as these tests see it: what it holds is set by hand, and whoever asks is counted. */
export class KnownDeals {
  readonly told = new Map<string, ToldDeal>()
  readonly contents = new Map<string, DealContent>()
  asked = 0
  /** Happens while what deals hold is being read. */
  meanwhile: () => Promise<unknown> = async () => undefined

  answer = async ({ document, variables }: Question): Promise<unknown> => {
    this.asked += 1
    const { ids = [], after, first } = (variables ?? {}) as { ids?: string[]; after?: string | null; first?: number }
    if (document.includes('dealRuleFields')) return { dealRuleFields: RULE_FIELDS }
    if (document.includes('dealContents')) await this.meanwhile()
    if (document.includes('dealContents')) return { dealContents: ids.flatMap((id) => this.contents.get(id) ?? []) }
    if (document.includes('dealsByIds')) return { dealsByIds: ids.flatMap((id) => this.told.get(id) ?? []) }
    const inOrder = [...this.told.values()].sort((one, other) => (one.id < other.id ? -1 : 1))
    return { dealsInOrder: inOrder.filter(({ id }) => !after || id > after).slice(0, first) }
  }
}

const field = (name: string, type: string, more: object = {}) => ({
  name,
  label: null,
  type,
  choices: [],
  references: null,
  sortable: true,
  archived: false,
  ...more,
})
const RULE_FIELDS = [
  field('deal.title', 'TEXT'),
  field('deal.amount', 'MONEY'),
  field('deal.tags', 'MULTI_CHOICE'),
  field('deal.expectedClose', 'DATE'),
  field('deal.companyId', 'REFERENCE', { references: 'Company' }),
  field('deal.ownerId', 'USER'),
  field('deal.stageId', 'REFERENCE', { references: 'Stage' }),
  field('deal.pipelineId', 'REFERENCE', { references: 'Pipeline' }),
  field('deal.size', 'CHOICE', {
    label: 'Size',
    choices: [
      { value: 'k1', label: 'Small', colour: null },
      { value: 'k2', label: 'Large', colour: null },
    ],
  }),
  field('deal.harvest', 'TEXT', { label: 'Harvest', archived: true }),
  field('company.name', 'TEXT'),
  field('contact.email', 'TEXT'),
]

interface KnownMember {
  readonly language?: 'EN' | 'RU'
  readonly role?: Role
}

/** identity as these tests see it: members that are not named read English and have no role. */
export class KnownMembers {
  readonly members = new Map<string, KnownMember>()

  answer = ({ document, variables }: Question): unknown => {
    const { userIds } = variables as { userIds: string[] }
    const found = userIds.flatMap((id) => this.members.get(id) ?? [])
    if (document.includes('memberAddresses')) return { memberAddresses: found }
    return { workspaceDirectory: { members: found } }
  }
}

/** messaging as these tests see it. */
export class KnownMessages {
  readonly contacts = new Map<string, Partial<ContactCounts>>()

  answer = ({ variables }: Question): unknown => {
    const { contactIds } = variables as { contactIds: string[] }
    const nothing = { lastInboundAt: null, lastOutboundAt: null, inboundMessages: 0, outboundMessages: 0 }
    const known = contactIds.filter((id) => this.contacts.has(id))
    return { contactActivity: known.map((contactId) => ({ contactId, ...nothing, ...this.contacts.get(contactId) })) }
  }
}

export async function createPipelines() {
  const [crm, identity, messaging] = [new KnownDeals(), new KnownMembers(), new KnownMessages()]
  const answers = { crm: crm.answer, identity: identity.answer, messaging: messaging.answer }
  const subgraph = await createTestSubgraph(pipeline, { graph: neighbours(answers) })
  return { subgraph, crm, identity, messaging }
}
export type Pipelines = Awaited<ReturnType<typeof createPipelines>>

export interface StageRow {
  readonly id: string
  readonly name: string
  readonly version: number
}

/** A workspace with its first pipeline, and what its members do with it. */
export class Workspace {
  readonly owner: TestActor
  pipelineId = ''
  stages: StageRow[] = []

  private constructor(
    private readonly pipelines: Pipelines,
    owner: TestActor,
  ) {
    this.owner = owner
  }

  /** In which nobody has asked for a pipeline. */
  static unasked(pipelines: Pipelines, owner: TestActor): Workspace {
    return new Workspace(pipelines, owner)
  }

  static async create(pipelines: Pipelines, owner: TestActor = actor('OWNER')): Promise<Workspace> {
    const workspace = new Workspace(pipelines, owner)
    const [first] = await workspace.ask<[{ id: string; stages: StageRow[] }]>(
      '{ pipelines { id stages { id name version } } }',
    )
    workspace.pipelineId = first.id
    workspace.stages = first.stages
    return workspace
  }

  stage(place: number): string {
    return this.stages[place]?.id ?? ''
  }

  run<Data = Record<string, unknown>>(
    query: string,
    variables: Record<string, unknown> = {},
    who: TestActor = this.owner,
  ): Promise<TestResult<Data>> {
    return this.pipelines.subgraph.execute<Data>({ query, variables, actor: who })
  }

  /** The only field of the answer; its code, where it is an error. */
  async ask<Value = unknown>(query: string, variables?: Record<string, unknown>, who?: TestActor): Promise<Value> {
    const { data, code, errors } = await this.run<Record<string, unknown>>(query, variables, who)
    if (code === 'INTERNAL') throw new Error(JSON.stringify(errors))
    return (code ?? Object.values(data ?? {})[0]) as Value
  }

  /** crm tells of a deal; a new one unless it is named. Answers its id. */
  async tell(
    deal: Partial<Snapshot> = {},
    told: Partial<
      Pick<Changed, 'recordId' | 'change' | 'version' | 'actorId' | 'ownerId' | 'teamId' | 'sharedWith' | 'fields'>
    > = {},
  ): Promise<string> {
    const recordId = told.recordId ?? randomUUID()
    const payload: Changed = {
      recordType: 'DEAL',
      change: 'CREATED',
      version: 1,
      actorId: this.owner.userId,
      fields: [],
      ownerId: this.owner.userId,
      teamId: null,
      sharedWith: [],
      ...told,
      recordId,
      deal: snapshot(deal),
    }
    await this.pipelines.subgraph.deliver(recordChanged, payload, { workspaceId: this.owner.workspaceId })
    return recordId
  }

  /** Titles by stage, from the top. */
  async board(who?: TestActor, filter?: object): Promise<Record<string, string[]>> {
    const { columns } = await this.ask<{
      columns: { stage: { name: string }; cards: { edges: { node: { title: string } }[] } }[]
    }>(
      `query ($id: ID!, $filter: BoardFilter) { board(pipelineId: $id, filter: $filter) {
        columns { stage { name } cards(first: 100) { edges { node { title } } } } } }`,
      { id: this.pipelineId, filter },
      who,
    )
    return Object.fromEntries(
      columns
        .map(({ stage, cards }) => [stage.name, cards.edges.map(({ node }) => node.title)] as const)
        .filter(([, titles]) => titles.length > 0),
    )
  }

  move(input: object, who?: TestActor): Promise<MoveAnswer> {
    return this.ask<MoveAnswer>(
      `mutation ($input: MoveDealInput!) { moveDeal(input: $input) {
        card { id stage { id name } rank } move { id cause from { name } to { name } timeInStageSeconds }
        refusal { rule explanation stage { name } conditions {
          field label type operator values present forbidden } } } }`,
      { input },
      who,
    )
  }
}

export interface MoveAnswer {
  readonly card: {
    readonly id: string
    readonly stage: { readonly id: string; readonly name: string }
    readonly rank: string
  }
  readonly move: { readonly id: string; readonly cause: string } | null
  readonly refusal: { readonly rule: string; readonly explanation: string; readonly conditions: unknown[] } | null
}

export function snapshot(deal: Partial<Snapshot> = {}): Snapshot {
  return {
    title: 'Example deal',
    amount: null,
    currency: null,
    status: 'OPEN',
    expectedClose: null,
    companyId: null,
    contactIds: [],
    pipelineId: null,
    stageId: null,
    ...deal,
  }
}
