import type { AssignInput, UpdateDealInput } from '../../../gql/graphql'
import type { Refusal } from './board-source'

/** By the name that rules have for a field: what someone writes there. */
export type Fixes = Readonly<Record<string, readonly string[]>>
type Changes = Omit<UpdateDealInput, 'id' | 'version'>

const WRITE: Readonly<Record<string, (values: readonly string[]) => Changes>> = {
  'deal.title': ([title = '']) => ({ title }),
  'deal.amount': ([amount, currency = '']) => ({ value: amount ? { amount, currency } : null }),
  'deal.companyId': ([companyId = null]) => ({ companyId }),
  'deal.expectedClose': ([expectedClose = null]) => ({ expectedClose }),
  'deal.tags': (tags) => ({ tags: [...tags] }),
}
/** Who looks after a deal is no part of its form: it is assigned, which not every role may. */
const ASSIGNED: Readonly<Record<string, 'ownerId' | 'teamId'>> = { 'deal.ownerId': 'ownerId', 'deal.teamId': 'teamId' }
/** Fields that a workspace added are named by their ids. */
const CUSTOM = /^deal\.([0-9a-f]{8}-[0-9a-f-]{27})$/
const CUSTOM_PATH = /customFields\.(\d+)/

/**
 * The fields of a refusal that can be put right on the spot: those of the deal that people write or, where they may, assign.
 * What a company lacks, another one may have.
 */
export function fixableFields({ conditions }: Refusal, mayAssign: boolean): readonly string[] {
  const named = new Set(conditions.map(({ field }) => (field.startsWith('company.') ? 'deal.companyId' : field)))
  return [...named].filter((field) => field in WRITE || CUSTOM.test(field) || (mayAssign && field in ASSIGNED))
}

/** Whose fields keep a deal where it is, beside its own. */
export const namesRecord = ({ conditions }: Refusal, record: 'company' | 'contact'): boolean =>
  conditions.some(({ field }) => field.startsWith(`${record}.`))

/** Null where nobody else is to look after the deal. */
export function toAssignment(dealId: string, fixes: Fixes): AssignInput | null {
  const changes = Object.entries(fixes).flatMap(([name, [value = null]]) => {
    const key = ASSIGNED[name]
    return key ? [[key, value] as const] : []
  })
  return changes.length > 0 ? { ids: [dealId], ...Object.fromEntries(changes) } : null
}

export function toChanges(fixes: Fixes): Changes {
  const customFields = Object.entries(fixes).flatMap(([name, values]) => {
    const fieldId = CUSTOM.exec(name)?.[1]
    return fieldId ? [{ fieldId, values: [...values] }] : []
  })
  const builtIn = Object.entries(fixes).map(([name, values]) => WRITE[name]?.(values))
  return Object.assign({}, ...builtIn, customFields.length > 0 ? { customFields } : {}) as Changes
}

/** What is wrong, by the name of the field; `complaints` are by path of the input. */
export function complaintsOf(complaints: Readonly<Record<string, string>>, fixes: Fixes): Record<string, string> {
  const custom = Object.keys(fixes).filter((name) => CUSTOM.test(name))
  const named = Object.entries(complaints).map(([path, complaint]) => {
    const index = CUSTOM_PATH.exec(path)?.[1]
    return [index ? (custom[Number(index)] ?? '') : `deal.${path.split('.').at(-1)}`, complaint] as const
  })
  return Object.fromEntries(named)
}
