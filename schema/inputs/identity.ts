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

const tokenDelivery = z.enum(['COOKIE', 'BODY'])
/** One that exists is never too short: the rules may have been others when it was chosen. */
const password = z.string().check(z.minLength(1, 'required'), z.maxLength(200, 'tooLong'))
/** Of a link or a challenge; whether it is one is for the server to say. */
const token = z.string().check(z.minLength(1, 'required'), z.maxLength(200, 'tooLong'))
const language = z.enum(['EN', 'RU'])

/** Someone with an invitation comes into that workspace, and needs none of their own. */
export const signUpInput = z
  .object({
    email,
    password: newPassword,
    name,
    workspaceName: z.nullish(name),
    invitationToken: z.nullish(token),
    language: z._default(language, 'EN'),
    tokenDelivery,
  })
  .check(
    z.refine(({ workspaceName, invitationToken }) => workspaceName != null || invitationToken != null, {
      error: 'required',
      path: ['workspaceName'],
    }),
  )

export const signInInput = z.object({ email, password, tokenDelivery })

export const requestPasswordResetInput = z.object({ email })
export const resetPasswordInput = z.object({ token, password: newPassword })
export const changePasswordInput = z.object({ currentPassword: password, newPassword })
export const changeEmailInput = z.object({ email })
export const updateProfileInput = z.object({ name, language })

/** Authenticator apps show six digits in two groups, and people copy the space. */
export const oneTimePassword = z.pipe(
  z.pipe(
    z.string(),
    z.transform((value) => value.replace(/\s/g, '')),
  ),
  z.string().check(z.regex(/^\d{6}$/, 'mfaCode')),
)
/** Written down by hand, so however it is typed: with or without dashes, in either case. */
export const recoveryCode = z.pipe(
  z.pipe(
    z.string(),
    z.transform((value) => value.replace(/[\s-]/g, '').toUpperCase()),
  ),
  z.string().check(z.regex(/^[0-9A-Z]{16}$/, 'recoveryCode')),
)

export const completeSignInInput = z
  .object({
    challengeId: token,
    code: z.nullish(oneTimePassword),
    recoveryCode: z.nullish(recoveryCode),
    tokenDelivery,
  })
  .check(z.refine((input) => !input.code !== !input.recoveryCode, { error: 'required', path: ['code'] }))

export const reauthenticateInput = z
  .object({ password: z.nullish(password), code: z.nullish(oneTimePassword) })
  .check(z.refine((input) => !input.password !== !input.code, { error: 'required', path: ['password'] }))

/** More than that nobody keeps up by hand. */
const MOST_ALLOWED_ADDRESSES = 50
const WEEK_SECONDS = 604_800
const addressOrRange = z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()], { error: 'address' })

export const createApiKeyInput = z.object({
  name,
  role: z.enum(['OWNER', 'ADMIN', 'MANAGER', 'AGENT', 'VIEWER']),
  expiresAt: z.nullish(z.coerce.date().check(z.refine((moment) => moment.getTime() > Date.now(), 'past'))),
  allowedAddresses: z
    .array(
      z
        .string()
        .check(z.trim())
        .check(z.refine((text) => addressOrRange.safeParse(text).success, 'address')),
    )
    .check(z.maxLength(MOST_ALLOWED_ADDRESSES, 'tooMany')),
})

export const rotateApiKeyInput = z.object({
  id: z.uuid('id'),
  graceSeconds: z.int().check(z.minimum(0, 'tooSmall'), z.maximum(WEEK_SECONDS, 'tooLarge')),
})

export const renameWorkspaceInput = z.object({ name })
