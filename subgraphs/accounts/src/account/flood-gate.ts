import { TelegramError } from '../telegram/telegram.errors'

/** Remembers until when Telegram asked to wait, so that a wake-up does not ask again before that. */
export class FloodGate {
  private closedUntil = 0

  /** Milliseconds until Telegram may be asked again; 0 when it may now. */
  left(): number {
    return Math.max(0, this.closedUntil - Date.now())
  }

  /** Closes after a flood wait and answers its length in milliseconds; throws any other error on. */
  close(error: unknown): number {
    if (!(error instanceof TelegramError) || error.code !== 'TELEGRAM_FLOOD_WAIT') throw error
    this.closedUntil = Date.now() + (error.retryAfterSeconds ?? 1) * 1000
    return this.left()
  }
}
