import * as z from 'zod/mini'

/** As many as a screen can select; whatever is more is a job for a filter. */
const RECORDS_LIMIT = 500
/** More than these are a team. */
const SHARED_LIMIT = 50

const member = z.uuid('id')

/** Who is to look after some records; what is left out stays as it is, null takes it away. */
export const assignmentInput = z
  .object({
    ids: z.array(z.uuid('id')).check(z.minLength(1, 'required'), z.maxLength(RECORDS_LIMIT, 'tooMany')),
    ownerId: z.optional(z.nullable(member)),
    teamId: z.optional(z.nullable(z.uuid('id'))),
    sharedWith: z.optional(z.array(member).check(z.maxLength(SHARED_LIMIT, 'tooMany'))),
    inTurn: z.optional(z.nullable(z.boolean())),
  })
  .check(
    z.refine(({ inTurn, teamId }) => !inTurn || teamId != null, { error: 'required', path: ['teamId'] }),
    z.refine(({ inTurn, ownerId }) => !inTurn || ownerId === undefined, { error: 'notTogether', path: ['ownerId'] }),
  )
