import type { EntityManager } from 'typeorm'
import type { ImportedDomain } from './import.services'
import { RowMistake, type MatchedRow } from './imported-row'

/** The people that the deal of a row is to have; undefined where the row says nothing. Throws RowMistake for one unknown. */
type PeopleOf = (matched: MatchedRow) => readonly string[] | undefined

/**
 * Finds the people that rows name, as far as whoever imports sees them. A file says nothing about those whom they do not
 * see: these stay in the deal. People in the trash can only stay.
 */
export async function namePeople(
  transaction: EntityManager,
  { contactStore, dealStore }: Pick<ImportedDomain, 'contactStore' | 'dealStore'>,
  rows: readonly MatchedRow[],
): Promise<PeopleOf> {
  const naming = rows.filter(({ row }) => row.contactIds)
  if (naming.length === 0) return () => undefined
  const named = [...new Set(naming.flatMap(({ row }) => row.contactIds ?? []))]
  const contacts = await contactStore.findByIds(named, transaction)
  const dealIds = naming.flatMap(({ record }) => record?.id ?? [])
  const unseen = await dealStore.unseenContactIdsOf(dealIds, transaction)
  const trashed = new Set(contacts.flatMap(({ id, deletedAt }) => (deletedAt ? id : [])))
  const involved = trashed.size > 0 ? await dealStore.contactIdsOf(dealIds, transaction) : new Map<string, string[]>()
  const known = new Set(contacts.map(({ id }) => id))
  return ({ row: { contactIds }, record }) => {
    if (!contactIds) return undefined
    const dealId = record?.id ?? ''
    const isKnown = (id: string): boolean =>
      known.has(id) && (!trashed.has(id) || involved.get(dealId)?.includes(id) === true)
    if (contactIds.every(isKnown)) return [...contactIds, ...(unseen.get(dealId) ?? [])].sort()
    throw new RowMistake('UNKNOWN_CONTACT', 'There is no such contact.', 'contactIds')
  }
}
