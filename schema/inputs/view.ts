import * as z from 'zod/mini'

const name = z.string().check(z.trim(), z.minLength(1, 'required'), z.maxLength(80, 'tooLong'))
/** Narrower hides the words of its head, wider is a page of its own. */
export const COLUMN_WIDTH = { least: 64, most: 800 } as const

const column = z.object({
  field: z.string().check(z.maxLength(120, 'tooLong')),
  width: z.nullish(z.int().check(z.gte(COLUMN_WIDTH.least, 'value'), z.lte(COLUMN_WIDTH.most, 'value'))),
})
const recordType = z.enum(['CONTACT', 'COMPANY', 'DEAL'])
const columns = z.array(column).check(z.maxLength(120, 'tooMany'))
const content = {
  shared: z.nullish(z.boolean()),
  // The fields of its conditions are the server's to check, by the type of record.
  filter: z.optional(z.unknown()),
  search: z.nullish(z.string().check(z.trim(), z.maxLength(200, 'tooLong'))),
  sort: z.nullish(
    z.object({ field: z.string().check(z.maxLength(120, 'tooLong')), direction: z.enum(['ASC', 'DESC']) }),
  ),
  columns: z.nullish(columns),
}

export const listColumnsInput = z.object({ recordType, columns })
export const createViewInput = z.object({ recordType, name, ...content })
export const updateViewInput = z.object({ id: z.uuid('id'), version: z.int(), name: z.nullish(name), ...content })
