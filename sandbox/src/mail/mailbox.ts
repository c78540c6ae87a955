import { appendFileSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface StoredMail {
  id: string
  /** As the sender wrote it; a mail that was sent twice has one. */
  messageId: string | null
  from: string
  to: string[]
  subject: string
  text: string
  html: string
  /** Every http address in it, in order, each once. */
  links: string[]
  /** ISO 8601. */
  at: string
}

/** A demo is not an archive. */
const KEPT = 500

/**
 * The mails that were sent here, the newest 500, kept over restarts: each is a line of a file before its sender hears that
 * it was taken.
 */
export class Mailbox {
  private mails: StoredMail[] = []
  private lines = 0
  private readonly path: string

  constructor(directory: string) {
    this.path = join(directory, 'mails.jsonl')
    if (!existsSync(this.path)) return
    this.mails = readFileSync(this.path, 'utf8').split('\n').flatMap(readLine).slice(-KEPT)
    this.rewrite()
  }

  add(mail: StoredMail): void {
    appendFileSync(this.path, `${JSON.stringify(mail)}\n`, { mode: 0o600 })
    this.mails = [...this.mails.slice(1 - KEPT), mail]
    if (++this.lines > 2 * KEPT) this.rewrite()
  }

  /** The newest first; those to one address, if it is named. */
  list(to?: string): StoredMail[] {
    const wanted = to?.trim().toLowerCase()
    return this.mails.filter((mail) => !wanted || mail.to.includes(wanted)).toReversed()
  }

  find(id: string): StoredMail | undefined {
    return this.mails.find((mail) => mail.id === id)
  }

  clear(): void {
    this.mails = []
    this.lines = 0
    rmSync(this.path, { force: true })
  }

  private rewrite(): void {
    const next = `${this.path}.next`
    writeFileSync(next, this.mails.map((mail) => `${JSON.stringify(mail)}\n`).join(''), { mode: 0o600 })
    renameSync(next, this.path)
    this.lines = this.mails.length
  }
}

/** None for the torn last line that a kill may leave. */
function readLine(line: string): StoredMail[] {
  if (!line) return []
  try {
    return [JSON.parse(line) as StoredMail]
  } catch (error) {
    if (error instanceof SyntaxError) return []
    throw error
  }
}
