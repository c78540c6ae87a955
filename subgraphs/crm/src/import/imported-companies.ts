import { reachOf } from '@parley/toolkit/authorization/authorize'
import { requestScope } from '@parley/toolkit/context/request-scope'
import type { NewEvent } from '@parley/toolkit/events/outbox'
import type { EntityManager } from 'typeorm'
import type { CompanyStore } from '../company/company.store'
import { createRecords } from './create-records'
import { RowMistake, type ImportedRow, type MatchedRow } from './imported-row'
import { matchRecords } from './match-records'
import { readBuiltInText } from './field-readers'

/** The companies that rows of a batch name. */
export interface NamedCompanies {
  /** The id behind a name or an id; throws RowMistake where there is none. */
  readonly find: (matched: MatchedRow) => string | undefined
  readonly createdIds: readonly string[]
  readonly events: readonly NewEvent[]
}

/**
 * Finds the companies that rows name, as far as whoever imports sees them: by id, else by name in any case, the oldest
 * where several are called so. A row that names the company that its record has already, be it in the trash, means that
 * one. Those that are not there are created, if that is wanted and allowed.
 */
export async function nameCompanies(
  transaction: EntityManager,
  companies: CompanyStore,
  matched: readonly MatchedRow[],
  create: boolean,
): Promise<NamedCompanies> {
  const kept = await keptCompanies(transaction, companies, matched)
  const rows = matched.filter((each) => !kept.has(each)).map(({ row }) => row)
  const names = distinct(rows.map(({ companyName }) => companyName))
  const matches = await matchRecords(
    transaction,
    'COMPANY.name',
    names.map((name) => name.toLowerCase()),
  )
  const given = distinct(rows.map(({ columns }) => companyIdOf(columns)))
  const found = await companies.findByIds([...given, ...[...matches.values()].flat()], transaction)
  const visible = new Set(found.filter(({ deletedAt }) => !deletedAt).map(({ id }) => id))
  const byName = new Map<string, string>()
  for (const [name, ids] of matches) {
    const [oldest] = ids.filter((id) => visible.has(id)).sort()
    if (oldest) byName.set(name, oldest)
  }
  const missing = create && mayCreate() ? missingOf(names, byName) : []
  const created = await createRecords(transaction, 'COMPANY', missing.map(newCompany))
  missing.forEach((name, index) => byName.set(name.toLowerCase(), created.ids[index] ?? ''))
  return {
    find: (each) => kept.get(each) ?? findCompany(each.row, byName, visible),
    createdIds: created.ids,
    events: created.events,
  }
}

/** The companies of records whose rows name just these. */
async function keptCompanies(
  transaction: EntityManager,
  companies: CompanyStore,
  matched: readonly MatchedRow[],
): Promise<ReadonlyMap<MatchedRow, string>> {
  const naming = matched.filter(({ row }) => row.companyName ?? companyIdOf(row.columns))
  const presentIds = distinct(naming.map(({ record }) => companyIdOf(record)))
  const present = new Map((await companies.findByIds(presentIds, transaction)).map((each) => [each.id, each]))
  return new Map(
    naming.flatMap((each): [MatchedRow, string][] => {
      const company = present.get(companyIdOf(each.record) ?? '')
      const { companyName, columns } = each.row
      const id = companyIdOf(columns)
      const isNamed = !id && companyName?.toLowerCase() === company?.name.toLowerCase()
      return company && (id === company.id || isNamed) ? [[each, company.id]] : []
    }),
  )
}

const companyIdOf = (holder: object | null): string | null =>
  (holder as { readonly companyId?: string | null } | null)?.companyId ?? null

function findCompany(
  { companyName, columns }: ImportedRow,
  byName: ReadonlyMap<string, string>,
  visible: ReadonlySet<string>,
): string | undefined {
  const id = companyIdOf(columns)
  // A file of another workspace names both; there the id is of nothing.
  if (id && visible.has(id)) return id
  if (!companyName) {
    if (id) throw new RowMistake('UNKNOWN_COMPANY', 'There is no such company.', 'companyId')
    return undefined
  }
  const named = byName.get(companyName.toLowerCase())
  if (!named) throw new RowMistake('UNKNOWN_COMPANY', 'There is no company with this name.', 'company')
  return named
}

/** Each once, whatever its case; a name that no form would take is of nothing. */
function missingOf(names: readonly string[], known: ReadonlyMap<string, string>): string[] {
  const missing = new Map<string, string>()
  for (const name of names) {
    const key = name.toLowerCase()
    if (!known.has(key) && !missing.has(key) && isName(name)) missing.set(key, name)
  }
  return [...missing.values()]
}

function isName(name: string): boolean {
  try {
    return readBuiltInText('COMPANY', 'name', name) !== ''
  } catch (error) {
    if (error instanceof RowMistake) return false
    throw error
  }
}

const newCompany = (name: string) => ({
  columns: { name: readBuiltInText('COMPANY', 'name', name) },
  custom: {},
  tags: [],
  contactIds: [],
})

function mayCreate(): boolean {
  const request = requestScope.request()
  return request !== null && reachOf(request.actor, 'companies:write') !== null
}

const distinct = (values: readonly (string | null)[]): string[] => [
  ...new Set(values.filter((value) => value !== null)),
]
