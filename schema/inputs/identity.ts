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

export const signInInput = z.object({
  email,
  password: z.string().check(z.minLength(1, 'required'), z.maxLength(200, 'tooLong')),
  tokenDelivery: z.enum(['COOKIE', 'BODY']),
})
