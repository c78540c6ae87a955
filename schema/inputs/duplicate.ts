import * as z from 'zod/mini'

const type = z.enum(['CONTACT', 'COMPANY'])
const text = z.nullish(z.string().check(z.trim(), z.maxLength(254, 'tooLong')))

/** What a new record is going to hold, as far as it says who it is. */
export const possibleDuplicatesInput = z.object({
  recordType: type,
  name: z.string().check(z.trim(), z.maxLength(200, 'tooLong')),
  phone: text,
  username: z.pipe(
    text,
    z.transform((value) => value?.replace(/^@/, '')),
  ),
  email: text,
  domain: text,
  exceptId: z.nullish(z.uuid('id')),
})

const merge = {
  recordType: type,
  keepId: z.uuid('id'),
  mergeId: z.uuid('id'),
}
const areTwo = z.refine<{ keepId: string; mergeId: string }>(
  ({ keepId, mergeId }) => keepId.toLowerCase() !== mergeId.toLowerCase(),
  { error: 'sameRecord', path: ['mergeId'] },
)
export const mergePreviewInput = z.object(merge).check(areTwo)
export const mergeRecordsInput = z
  .object({
    ...merge,
    keepVersion: z.int(),
    mergeVersion: z.int(),
    take: z.array(z.string().check(z.maxLength(120, 'tooLong'))).check(z.maxLength(200, 'tooMany')),
  })
  .check(areTwo)
