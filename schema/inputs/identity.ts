import * as z from 'zod/mini'

/** Rules of the forms and of the server, from one definition; zod/mini because it is in the first bytes of the web app. */
export const email = z.pipe(
  z.pipe(
    z.string(),
    z.transform((value) => value.trim().toLowerCase()),
  ),
  z.email({ error: 'email' }).check(z.maxLength(254, 'tooLong')),
)
export const newPassword = z.string().check(z.minLength(10, 'passwordTooShort'), z.maxLength(200, 'tooLong'))
const name = z.string().check(z.trim(), z.minLength(1, 'required'), z.maxLength(120, 'tooLong'))

export const signUpInput = z.object({
  email,
  password: newPassword,
  name,
  workspaceName: name,
  tokenDelivery: z.enum(['COOKIE', 'BODY']),
})

/** More than that nobody keeps up by hand. */
const MOST_ALLOWED_ADDRESSES = 50
const WEEK_SECONDS = 604_800
const addressOrRange = z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()], { error: 'addressOrRange' })

export const createApiKeyInput = z.object({
  name,
  role: z.enum(['OWNER', 'ADMIN', 'MANAGER', 'AGENT', 'VIEWER']),
  expiresAt: z.nullish(z.coerce.date().check(z.refine((moment) => moment.getTime() > Date.now(), 'inThePast'))),
  allowedAddresses: z
    .array(
      z
        .string()
        .check(z.trim())
        .check(z.refine((text) => addressOrRange.safeParse(text).success, 'addressOrRange')),
    )
    .check(z.maxLength(MOST_ALLOWED_ADDRESSES, 'tooMany')),
})

export const rotateApiKeyInput = z.object({
  id: z.uuid('id'),
  graceSeconds: z.int().check(z.minimum(0, 'tooSmall'), z.maximum(WEEK_SECONDS, 'tooLarge')),
})

export const signInInput = z.object({
  email,
  password: z.string().check(z.minLength(1, 'required'), z.maxLength(200, 'tooLong')),
  tokenDelivery: z.enum(['COOKIE', 'BODY']),
})
