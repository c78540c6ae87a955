import * as z from 'zod/mini'

export const updateContactInput = z.object({
  id: z.uuid('id'),
  version: z.int(),
  name: z.optional(z.string().check(z.trim(), z.minLength(1, 'required'), z.maxLength(200, 'tooLong'))),
  username: z.nullish(z.string().check(z.trim(), z.regex(/^@?[A-Za-z0-9_]{0,32}$/, 'username'))),
  phone: z.nullish(z.string().check(z.trim(), z.regex(/^\+?[0-9()\s-]{0,24}$/, 'phoneNumber'))),
})
