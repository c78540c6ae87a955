import { z } from 'zod'

const account = { accountId: z.uuid() }
const login = { loginId: z.uuid() }

/** What a worker does at once because a person waits for it, with the input of each. Everything else goes through the database. */
export const COMMANDS = {
  startPhoneLogin: z.object({ userId: z.uuid(), phoneNumber: z.string() }),
  startQrLogin: z.object({ userId: z.uuid() }),
  submitCode: z.object({ ...login, code: z.string() }),
  submitPassword: z.object({ ...login, password: z.string() }),
  cancelLogin: z.object(login),
  refreshDialogs: z.object(account),
  logOut: z.object(account),
}

export type CommandName = keyof typeof COMMANDS
export type CommandInput<Name extends CommandName> = z.output<(typeof COMMANDS)[Name]>

export interface CommandResults {
  startPhoneLogin: { readonly loginId: string }
  startQrLogin: { readonly loginId: string }
  submitCode: null
  submitPassword: null
  cancelLogin: null
  refreshDialogs: null
  logOut: null
}

export type CommandHandlers = {
  readonly [Name in CommandName]: (input: CommandInput<Name>) => Promise<CommandResults[Name]>
}

/** What a worker answers: a result, or an error with the code that the caller passes on. */
export type CommandAnswer =
  | { readonly result: unknown }
  | {
      readonly error: {
        readonly code: string
        readonly message: string
        readonly retryable: boolean
        readonly retryAfterSeconds?: number
      }
    }
