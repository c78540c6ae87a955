import * as z from 'zod/mini'
import { MAX_TAGS, updateCompanyInput, updateContactInput, updateDealInput } from './crm'

/** As many as a table can have selected one by one; whatever is more is a filter. */
export const SELECTED_LIMIT = 10_000

/** The fields of a type of record that one value for many records means something for. */
export const BULK_FIELDS = {
  CONTACT: z.pick(updateContactInput, { email: true, position: true, companyId: true }),
  COMPANY: z.pick(updateCompanyInput, { website: true, email: true, phone: true, address: true, description: true }),
  DEAL: z.pick(updateDealInput, { value: true, companyId: true, expectedClose: true }),
} as const

const tag = z.string().check(z.trim(), z.minLength(1, 'required'), z.maxLength(50, 'tooLong'))
const tags = z.array(tag).check(z.maxLength(MAX_TAGS, 'tooMany'))
const fieldChange = z.object({
  field: z.string().check(z.minLength(1, 'required'), z.maxLength(100, 'tooLong')),
  values: z.array(z.string().check(z.maxLength(5000, 'tooLong'))).check(z.maxLength(50, 'tooMany')),
})
const assignment = z
  .object({
    ownerId: z.optional(z.nullable(z.uuid('id'))),
    teamId: z.optional(z.nullable(z.uuid('id'))),
    inTurn: z.nullish(z.boolean()),
  })
  .check(
    z.refine(({ ownerId, teamId }) => ownerId !== undefined || teamId !== undefined, {
      error: 'required',
      path: ['ownerId'],
    }),
  )

const count = (values: readonly unknown[]): number => values.filter((value) => value != null && value !== false).length

/** Records that were selected one by one. */
export const selectedIds = z
  .array(z.uuid('id'))
  .check(z.minLength(1, 'required'), z.maxLength(SELECTED_LIMIT, 'tooMany'))

const selection = z
  .object({
    recordType: z.enum(['CONTACT', 'COMPANY', 'DEAL']),
    ids: z.nullish(selectedIds),
    filter: z.nullish(
      z.object({
        search: z.nullish(z.string()),
        where: z.nullish(z.any()),
        trashed: z.nullish(z.boolean()),
      }),
    ),
  })
  .check(z.refine(({ ids, filter }) => count([ids, filter]) === 1, { error: 'exactlyOne', path: ['ids'] }))

const change = z
  .object({
    update: z.nullish(z.array(fieldChange).check(z.minLength(1, 'required'), z.maxLength(50, 'tooMany'))),
    assign: z.nullish(assignment),
    tags: z.nullish(z.object({ add: z.nullish(tags), remove: z.nullish(tags) })),
    moveToStage: z.nullish(z.uuid('id')),
    delete: z.nullish(z.boolean()),
    restore: z.nullish(z.boolean()),
  })
  .check(z.refine((given) => count(Object.values(given)) === 1, { error: 'exactlyOne' }))

/** What to do with which records. */
export const startBulkChangeInput = z.object({
  selection,
  change,
  clientId: z.nullish(z.string().check(z.minLength(1, 'required'), z.maxLength(100, 'tooLong'))),
})
