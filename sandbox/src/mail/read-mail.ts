import { randomUUID } from 'node:crypto'
import PostalMime from 'postal-mime'
import type { StoredMail } from './mailbox'

const ADDRESS = /https?:\/\/[^\s"'<>]+/g

/** Reads a message as it came over the wire; `recipients` are those of the envelope, who really get it. */
export async function readMail(raw: Buffer, recipients: readonly string[]): Promise<StoredMail> {
  const { messageId, from, subject = '', text = '', html = '' } = await PostalMime.parse(raw)
  const addresses = `${text}\n${html.replaceAll('&amp;', '&')}`.match(ADDRESS) ?? []
  return {
    id: randomUUID(),
    messageId: messageId ?? null,
    from: [from?.name, from?.address && `<${from.address}>`].filter(Boolean).join(' '),
    to: recipients.map((address) => address.toLowerCase()),
    subject,
    text,
    html,
    links: [...new Set(addresses)],
    at: new Date().toISOString(),
  }
}
