import type { FilterTree } from '@parley/schema/inputs/filter'
import type { FieldContent } from '@parley/toolkit/filtering/evaluate-filter'
import type { FilterField } from '@parley/toolkit/filtering/filter-field.type'
import type { EntityManager } from 'typeorm'
import type { CrmDeals, DealContent, RecordContent } from '../external/crm-deals'
import type { ActiveDeal, ActivityFacts } from '../activity/activity-facts'
import { ACTIVITY_FIELDS } from './rule-fields'

/** What the fields of some deals hold now. */
export interface FieldContents {
  readonly fields: ReadonlyMap<string, FilterField>
  /**
   * How a rule reads a deal: one reader for each of its contacts, because a rule over contacts is about any of them; one
   * without a contact where it has none. Empty for a deal that crm does not have any more.
   */
  readonly readersOf: (dealId: string) => readonly ((field: string) => FieldContent)[]
}

/** Reads what rules compare: deals, companies and contacts fresh from crm, the rest from what this domain was told. */
export class ReadFieldContents {
  constructor(
    private readonly crm: CrmDeals,
    private readonly activity: ActivityFacts,
  ) {}

  async listFields(): Promise<FilterField[]> {
    return [...(await this.crm.listFields()), ...ACTIVITY_FIELDS]
  }

  /** @param trees what is going to be compared: other facts are not asked for. */
  async read(
    deals: readonly ActiveDeal[],
    trees: readonly FilterTree[],
    transaction?: EntityManager,
  ): Promise<FieldContents> {
    const ids = deals.map(({ id }) => id)
    const facts = trees.flatMap(fieldsNamedIn).flatMap((name) => (isFact(name) ? [nameOf(name)] : []))
    const [listed, contents, activities] = await Promise.all([
      this.listFields(),
      this.crm.readContents(ids),
      this.activity.read(deals, facts, transaction),
    ])
    const fields = new Map(listed.map((field) => [field.name, field]))
    return {
      fields,
      readersOf: (dealId) => {
        const content = contents.get(dealId)
        if (!content) return []
        const activity = activities.get(dealId) ?? {}
        const contacts = content.contacts.length > 0 ? content.contacts : [{}]
        return contacts.map((contact) => reader(fields, content, contact, activity))
      },
    }
  }
}

function reader(
  fields: ReadonlyMap<string, FilterField>,
  { deal, company }: DealContent,
  contact: RecordContent,
  activity: RecordContent,
): (field: string) => FieldContent {
  const records: Readonly<Record<string, RecordContent>> = { deal, company: company ?? {}, contact, activity }
  return (name) => {
    const record = records[name.slice(0, name.indexOf('.'))]
    return { type: fields.get(name)?.type ?? 'TEXT', values: record?.[nameOf(name)] ?? [] }
  }
}

const isFact = (name: string): boolean => name.startsWith('activity.')

/** As the record calls it. */
export const nameOf = (ruleField: string): string => ruleField.slice(ruleField.indexOf('.') + 1)

/** The fields that a tree names. */
function fieldsNamedIn(tree: FilterTree): string[] {
  if (tree.not) return fieldsNamedIn(tree.not)
  const children = tree.all ?? tree.any
  return children ? children.flatMap(fieldsNamedIn) : [tree.field ?? '']
}
