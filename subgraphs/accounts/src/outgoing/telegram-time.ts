/**
 * Now, as Telegram would write it. Its dates are whole seconds: a message with a finer time would stand behind those that
 * were sent after it within the same second.
 */
export function telegramNow(): Date {
  return new Date(Math.floor(Date.now() / 1000) * 1000)
}
