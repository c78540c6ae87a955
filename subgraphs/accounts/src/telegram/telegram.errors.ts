import { DomainError, type DomainErrorDetails } from '@parley/toolkit/errors/domain-error'

export type TelegramErrorCode =
  | 'TELEGRAM_PHONE_INVALID'
  | 'TELEGRAM_PHONE_BANNED'
  | 'TELEGRAM_CODE_INVALID'
  | 'TELEGRAM_CODE_EXPIRED'
  | 'TELEGRAM_PASSWORD_INVALID'
  | 'TELEGRAM_FLOOD_WAIT'
  | 'TELEGRAM_SESSION_CLOSED'
  | 'TELEGRAM_PEER_REFUSED'
  | 'TELEGRAM_RANDOM_ID_DUPLICATE'
  /** The message, or the file that it carried, is no longer there. */
  | 'TELEGRAM_FILE_GONE'
  /** No answer in time, or no connection: the same call may be tried again. */
  | 'TELEGRAM_UNREACHABLE'
  /** Anything else that Telegram refused; its own name for it is in the message. */
  | 'TELEGRAM_REFUSED'

export interface TelegramErrorDetails extends DomainErrorDetails {
  /** Telegram's own name of the refusal, where it is one that Parley explains. */
  readonly refusal?: string
}

/** Telegram's answer in Parley's words. */
export class TelegramError extends DomainError<TelegramErrorCode> {
  readonly refusal: string | null

  constructor(code: TelegramErrorCode, message: string, { refusal, ...details }: TelegramErrorDetails = {}) {
    super(code, message, details)
    this.name = 'TelegramError'
    this.refusal = refusal ?? null
  }
}
