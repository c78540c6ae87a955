import * as z from 'zod/mini'
import { email } from './identity'

const role = z.enum(['OWNER', 'ADMIN', 'MANAGER', 'AGENT', 'VIEWER'], 'role')
/** A link may wait for a quarter of a year; longer it is forgotten, and still opens the door. */
const INVITATION_DAYS_LIMIT = 90
const expiresInDays = z.int('range').check(z.minimum(1, 'range'), z.maximum(INVITATION_DAYS_LIMIT, 'range'))

export const inviteByEmailInput = z.object({
  email,
  role,
  expiresInDays,
  language: z.enum(['EN', 'RU']),
})

export const createInvitationLinkInput = z.object({
  role,
  expiresInDays,
  useLimit: z.nullish(z.int('range').check(z.minimum(1, 'range'), z.maximum(10_000, 'range'))),
})

export const teamName = z.string().check(z.trim(), z.minLength(1, 'required'), z.maxLength(80, 'tooLong'))

const TOKEN = /^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\.[\w-]{32}$/

/** The workspace that an invitation's token is for; null for what is no token. */
export function workspaceOfInvitation(token: string): string | null {
  return TOKEN.exec(token)?.[1] ?? null
}

const memberIds = z.array(z.uuid('id')).check(z.maxLength(500, 'tooMany'))
export const createTeamInput = z.object({ name: teamName, userIds: memberIds })
export const renameTeamInput = z.object({ id: z.uuid('id'), name: teamName })
export const teamMembersInput = z.object({ teamId: z.uuid('id'), userIds: memberIds.check(z.minLength(1, 'required')) })

export const setAvailabilityInput = z.object({
  userId: z.nullish(z.uuid('id')),
  away: z.boolean(),
  awayUntil: z.nullish(z.date()),
})

export const setPermissionsInput = z.object({
  role,
  version: z.int(),
  grants: z
    .array(z.object({ name: z.string().check(z.maxLength(60, 'tooLong')), reach: z.enum(['OWN', 'TEAM', 'ALL']) }))
    .check(z.maxLength(200, 'tooMany')),
})
