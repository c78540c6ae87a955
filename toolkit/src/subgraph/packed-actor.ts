import type { Actor, ApiKeyActor, MemberAccess, ServiceActor, UserActor } from '../context/actor'
import { REACHES, type Grants, type Permission } from '../authorization/permissions'

/** An access as a header carries it: the grants by reach, and ids without what is not random in them. */
interface PackedAccess {
  readonly grants: Readonly<Record<string, string>>
  readonly teams?: string
  readonly mates?: string
  readonly mfaMissing?: true
}

type Packed<Member> = Omit<Member, 'access'> & { readonly access: PackedAccess }
/** An actor in a third of the text, so that a member of large teams still fits into a header. */
export type PackedActor = Packed<UserActor> | Packed<ApiKeyActor> | ServiceActor

export function packActor(actor: Actor): PackedActor {
  if (actor.kind === 'service') return actor
  const { workspaceId, role } = actor
  const shared = { workspaceId, role, access: packAccess(actor.access) }
  if (actor.kind === 'apiKey') return { kind: 'apiKey', keyId: actor.keyId, ...shared }
  return { kind: 'user', userId: actor.userId, sessionId: actor.sessionId, ...shared }
}

export function unpackActor(packed: PackedActor): Actor {
  return packed.kind === 'service' ? packed : { ...packed, access: unpackAccess(packed.access) }
}

function packAccess({ grants, teamIds, teammateIds, mfaMissing }: MemberAccess): PackedAccess {
  const granted = Object.entries(grants)
  const byReach = REACHES.map((reach) => [reach, granted.filter(([, each]) => each === reach)] as const)
  return {
    grants: Object.fromEntries(
      byReach.flatMap(([reach, those]) => (those.length > 0 ? [[reach, those.map(([name]) => name).join(' ')]] : [])),
    ),
    ...(teamIds.length > 0 && { teams: packIds(teamIds) }),
    ...(teammateIds.length > 0 && { mates: packIds(teammateIds) }),
    ...(mfaMissing && { mfaMissing }),
  }
}

function unpackAccess({ grants, teams, mates, mfaMissing }: PackedAccess): MemberAccess {
  const granted = REACHES.flatMap((reach) =>
    (grants[reach]?.split(' ') ?? []).map((name) => [name as Permission, reach] as const),
  )
  return {
    grants: Object.fromEntries(granted) as Grants,
    teamIds: unpackIds(teams),
    teammateIds: unpackIds(mates),
    ...(mfaMissing && { mfaMissing }),
  }
}

const ID_BYTES = 16

function packIds(ids: readonly string[]): string {
  return Buffer.from(ids.join('').replaceAll('-', ''), 'hex').toString('base64url')
}

function unpackIds(packed: string | undefined): string[] {
  const bytes = Buffer.from(packed ?? '', 'base64url')
  return Array.from({ length: bytes.length / ID_BYTES }, (_, index) => {
    const hex = bytes.toString('hex', index * ID_BYTES, (index + 1) * ID_BYTES)
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  })
}
