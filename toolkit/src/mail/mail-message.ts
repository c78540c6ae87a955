/** Languages that Parley writes to people in. */
export const LANGUAGES = ['EN', 'RU'] as const
export type Language = (typeof LANGUAGES)[number]

/** A letter to one person, as text for every reader and as HTML for those who show it; both say the same. */
export interface MailMessage {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
}
