import { Router, type Response } from 'express'
import { notFound } from '../control/errors'
import type { Mailbox, StoredMail } from './mailbox'

/** Nothing runs here; a mail is shown as a document of its own that may only open its links in a new window. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-src 'self'"
const REFRESH_SECONDS = 5

/** The mailbox for people: what was sent, and each mail as its reader would see it. */
export function mailboxPages(mailbox: Mailbox): Router {
  const pages = Router()
  pages.get('/mailbox', (_request, response) => send(response, listPage(mailbox.list())))
  pages.get('/mailbox/:id', (request, response) => {
    const mail = mailbox.find(request.params.id)
    if (!mail) throw notFound('no mail has this id')
    send(response, mailPage(mail))
  })
  return pages
}

function send(response: Response, page: string): void {
  response.set({ 'content-security-policy': POLICY, 'referrer-policy': 'no-referrer' }).type('html').send(page)
}

function listPage(mails: readonly StoredMail[]): string {
  const rows = mails.map(
    ({ id, to, subject, at }) =>
      `<tr><td>${escape(at)}</td><td>${escape(to.join(', '))}</td><td><a href="/mailbox/${id}">${escape(subject)}</a></td></tr>`,
  )
  const table = `<table><tr><th>Sent</th><th>To</th><th>Subject</th></tr>${rows.join('')}</table>`
  return page('Mailbox of the sandbox', mails.length > 0 ? table : '<p>Nothing was sent yet.</p>', REFRESH_SECONDS)
}

function mailPage(mail: StoredMail): string {
  const links = mail.links.map((link) => `<li><a href="${escape(link)}">${escape(link)}</a></li>`)
  const inNewWindow = `<base target="_blank">${mail.html}`
  return page(
    mail.subject,
    `<p><a href="/mailbox">All mails</a></p>
<dl><dt>From</dt><dd>${escape(mail.from)}</dd><dt>To</dt><dd>${escape(mail.to.join(', '))}</dd><dt>Sent</dt><dd>${escape(mail.at)}</dd></dl>
<iframe title="The mail" sandbox="allow-popups allow-popups-to-escape-sandbox" srcdoc="${escape(inNewWindow)}"></iframe>
<h2>As text</h2><pre>${escape(mail.text)}</pre>
<h2>Links</h2><ul>${links.join('')}</ul>`,
  )
}

function page(title: string, body: string, refreshSeconds?: number): string {
  const refresh = refreshSeconds ? `<meta http-equiv="refresh" content="${refreshSeconds}">` : ''
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8">${refresh}<title>${escape(title)}</title>
<style>
:root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
table { width: 100%; border-collapse: collapse } th, td { text-align: left; padding: .4rem; border-bottom: 1px solid #8884 }
iframe { width: 100%; height: 32rem; border: 1px solid #8884; border-radius: 8px; background: #fff }
pre { white-space: pre-wrap; overflow-wrap: anywhere } a { overflow-wrap: anywhere } dt { font-weight: 600 }
</style></head>
<body><h1>${escape(title)}</h1><p>Sandbox: these mails went to nobody.</p>${body}</body></html>
`
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
