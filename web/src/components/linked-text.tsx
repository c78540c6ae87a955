import { Fragment } from 'react'

/** Only what Telegram itself would link: web addresses and e-mail. Everything else stays text. */
const LINK = /\bhttps?:\/\/[^\s<>"'`]+|\bwww\.[^\s<>"'`]+|\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+/giu
/** Direction overrides and isolates can make a link read as another one. */
const DIRECTION_MARKS = /[\u202a-\u202e\u2066-\u2069\u200e\u200f]/gu
const TRAILING = /[.,:;!?»”’)\]}]+$/u

export interface TextPart {
  text: string
  href?: string
}

/** Cuts a message into text and links. A link is only ever http, https or mailto, and shows the address it opens. */
export function splitLinks(text: string): TextPart[] {
  const clean = text.replace(DIRECTION_MARKS, '')
  const parts: TextPart[] = []
  let from = 0
  for (const match of clean.matchAll(LINK)) {
    const shown = trimTrailing(match[0])
    const href = hrefOf(shown)
    if (!href) continue
    if (match.index > from) parts.push({ text: clean.slice(from, match.index) })
    parts.push({ text: shown, href })
    from = match.index + shown.length
  }
  if (from < clean.length) parts.push({ text: clean.slice(from) })
  return parts
}

function trimTrailing(link: string): string {
  const end = TRAILING.exec(link)?.[0] ?? ''
  const closesOwnBracket = end.startsWith(')') && link.includes('(')
  return closesOwnBracket ? link.slice(0, link.length - end.length + 1) : link.slice(0, link.length - end.length)
}

function hrefOf(shown: string): string | null {
  const address = /^https?:/i.test(shown) ? shown : /^www\./i.test(shown) ? `https://${shown}` : `mailto:${shown}`
  const parsed = URL.canParse(address) ? new URL(address) : null
  return parsed && ['http:', 'https:', 'mailto:'].includes(parsed.protocol) ? parsed.href : null
}

export function LinkedText({ text }: { text: string }) {
  return splitLinks(text).map((part, index) =>
    part.href ? (
      <a key={index} href={part.href} target="_blank" rel="noopener noreferrer nofollow ugc">
        {part.text}
      </a>
    ) : (
      <Fragment key={index}>{part.text}</Fragment>
    ),
  )
}
