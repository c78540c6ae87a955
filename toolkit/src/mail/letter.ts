import type { Language, MailMessage } from './mail-message'
import type { Phrase } from './phrase'

/** What a letter says. Everything is plain text; the HTML is made of it here and nowhere else. */
export interface Letter {
  readonly subject: Phrase
  readonly paragraphs: readonly Phrase[]
  /** The one thing to do, as a button and as a bare link. */
  readonly action?: { readonly label: Phrase; readonly url: string }
  /** After the action: how long it works, what to do if it was someone else. */
  readonly notes?: readonly Phrase[]
}

const SIGNED: Record<Language, string> = {
  EN: 'This message was sent by Parley because something happened on your account.',
  RU: 'Это письмо отправил Parley: что-то произошло в вашей учётной записи.',
}
const OR_COPY: Record<Language, string> = {
  EN: 'If the button does not work, copy this address into your browser:',
  RU: 'Если кнопка не работает, скопируйте этот адрес в браузер:',
}

/** Writes a letter as a mail to one address. */
export function writeMail(to: string, language: Language, letter: Letter): MailMessage {
  return { to, subject: letter.subject, text: asText(language, letter), html: asHtml(language, letter) }
}

function asText(language: Language, { paragraphs, action, notes = [] }: Letter): string {
  const link = action ? [`${action.label}:\n${action.url}`] : []
  return `${[...paragraphs, ...link, ...notes, `-- \n${SIGNED[language]}`].join('\n\n')}\n`
}

function asHtml(language: Language, { subject, paragraphs, action, notes = [] }: Letter): string {
  const paragraph = (text: string): string => `<p style="margin:0 0 16px">${escapeHtml(text)}</p>`
  const small = (text: string): string => `<p style="margin:0 0 8px;font-size:13px;color:#5b6472">${text}</p>`
  const url = action && escapeHtml(action.url)
  const button = action
    ? `<p style="margin:24px 0"><a href="${url}" style="background:#2563eb;color:#ffffff;padding:12px 20px;border-radius:8px;text-decoration:none;display:inline-block">${escapeHtml(action.label)}</a></p>
${small(`${escapeHtml(OR_COPY[language])}<br><a href="${url}" style="color:#2563eb;word-break:break-all">${url}</a>`)}`
    : ''
  return `<!doctype html>
<html lang="${language.toLowerCase()}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(subject)}</title></head>
<body style="margin:0;padding:24px;background:#f4f6f8;color:#14181f;font:16px/1.5 system-ui,sans-serif">
<div style="max-width:560px;margin:0 auto;padding:32px;background:#ffffff;border-radius:12px">
${paragraphs.map(paragraph).join('\n')}
${button}
${notes.map((note) => small(escapeHtml(note))).join('\n')}
</div>
<div style="max-width:560px;margin:16px auto 0">${small(escapeHtml(SIGNED[language]))}</div>
</body>
</html>
`
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
