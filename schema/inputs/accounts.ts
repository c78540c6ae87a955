import * as z from 'zod/mini'

/** Messages are keys of the client's catalogue, so that a form can say them in the user's language. */
export const phoneNumber = z.pipe(
  z.pipe(
    z.string(),
    z.transform((value) => value.replace(/[\s()-]/g, '')),
  ),
  z.string().check(z.regex(/^\+?[1-9]\d{6,14}$/, 'phoneNumber')),
)

export const startTelegramLoginInput = z.object({ phoneNumber })
export const submitTelegramCodeInput = z.object({
  loginId: z.uuid('id'),
  code: z.string().check(z.trim(), z.regex(/^\d{4,8}$/, 'code')),
})
export const submitTelegramPasswordInput = z.object({
  loginId: z.uuid('id'),
  password: z.string().check(z.minLength(1, 'required'), z.maxLength(500, 'tooLong')),
})
/** As many dialogs as a Telegram account can hold in practice. */
export const selectDialogsInput = z.object({
  accountId: z.uuid('id'),
  dialogIds: z.array(z.uuid('id')).check(z.maxLength(5000, 'tooMany')),
})
