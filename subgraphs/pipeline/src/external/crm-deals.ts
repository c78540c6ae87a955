import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import type { FilterField } from '@parley/toolkit/filtering/filter-field.type'
import type { Graph } from '@parley/toolkit/subgraph/graph'
import type { ToldDeal } from '../card/place-deals'

const DEALS = `query ($after: ID, $first: Int!) { dealsInOrder(after: $after, first: $first) }`
const SOME = `query ($ids: [ID!]!) { dealsByIds(ids: $ids) }`
const CONTENTS = `query ($ids: [ID!]!) { dealContents(ids: $ids) }`
const FIELDS = `query { dealRuleFields {
  name label type choices { value label colour } references sortable archived
} }`

/** What a record holds, in the form that filters use, by the field's name. */
export type RecordContent = Readonly<Record<string, readonly string[]>>

/** What a deal and its neighbours hold now. */
export interface DealContent {
  readonly id: string
  readonly deal: RecordContent
  readonly company: RecordContent | null
  readonly contacts: readonly RecordContent[]
}

/** Asks crm about deals of the workspace in scope. */
export class CrmDeals {
  constructor(private readonly graph: Graph) {}

  /** Those outside the trash, in the order of their ids. */
  async list(after: string | null, first: number): Promise<ToldDeal[]> {
    return (await this.ask<{ dealsInOrder: ToldDeal[] }>(DEALS, { after, first })).dealsInOrder
  }

  async find(ids: readonly string[]): Promise<ToldDeal[]> {
    return (await this.ask<{ dealsByIds: ToldDeal[] }>(SOME, { ids })).dealsByIds
  }

  async readContents(ids: readonly string[]): Promise<Map<string, DealContent>> {
    const { dealContents } = await this.ask<{ dealContents: DealContent[] }>(CONTENTS, { ids })
    return new Map(dealContents.map((content) => [content.id, content]))
  }

  /** The fields of deals, companies and contacts that rules can name: `deal.amount`, `company.name`. */
  async listFields(): Promise<FilterField[]> {
    return (await this.ask<{ dealRuleFields: FilterField[] }>(FIELDS, {})).dealRuleFields
  }

  private ask<Data>(document: string, variables: Record<string, unknown>): Promise<Data> {
    return this.graph.ask<Data>('crm', { document, variables }, workspaceScope.require())
  }
}
