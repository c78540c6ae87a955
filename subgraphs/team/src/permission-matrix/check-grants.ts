import {
  hasReach,
  PERMISSIONS,
  REACHES,
  type Grants,
  type Permission,
  type Reach,
} from '@parley/toolkit/authorization/permissions'
import { DomainError } from '@parley/toolkit/errors/domain-error'

interface NamedGrant {
  readonly name: string
  readonly reach: Reach
}

const KNOWN: ReadonlySet<string> = new Set(PERMISSIONS)

/** What an owner chose, as grants; VALIDATION_FAILED with each mistake at its place. */
export function checkGrants(chosen: readonly NamedGrant[]): Grants {
  const fields: Record<string, string[]> = {}
  const grants: Partial<Record<Permission, Reach>> = {}
  chosen.forEach(({ name, reach }, index) => {
    const mistake = mistakeIn(name, reach, grants)
    if (mistake) fields[`input.grants.${index}.${mistake === 'reach' ? 'reach' : 'name'}`] = [mistake]
    else grants[name as Permission] = reach
  })
  chosen.forEach(({ name, reach }, index) => {
    const read = readOf(name)
    if (read && !isWithin(reach, grants[read])) fields[`input.grants.${index}.reach`] ??= ['readFirst']
  })
  if (Object.keys(fields).length === 0) return grants
  throw new DomainError('VALIDATION_FAILED', 'Some of these permissions cannot be granted.', { fields })
}

function mistakeIn(name: string, reach: Reach, before: Grants): 'permission' | 'duplicate' | 'reach' | null {
  if (!KNOWN.has(name)) return 'permission'
  if (name in before) return 'duplicate'
  return reach === 'ALL' || hasReach(name as Permission) ? null : 'reach'
}

/** Whoever changes a record sees it; null where there is nothing to read. */
function readOf(name: string): Permission | null {
  const read = name.replace(/:.*/, ':read')
  return KNOWN.has(read) && read !== name ? (read as Permission) : null
}

const isWithin = (reach: Reach, outer: Reach | undefined): boolean =>
  outer !== undefined && REACHES.indexOf(reach) <= REACHES.indexOf(outer)
