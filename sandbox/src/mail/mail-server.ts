import type { AddressInfo } from 'node:net'
import type { Readable } from 'node:stream'
import { setTimeout as delay } from 'node:timers/promises'
import { SMTPServer, type SMTPServerSession } from 'smtp-server'
import type { Log } from '../log'
import type { Fault, FaultBook } from '../mtproto/fault-book'
import type { Mailbox } from './mailbox'
import { readMail } from './read-mail'

/** Far above what a letter of text holds. */
const SIZE_LIMIT = 2 * 1024 * 1024
/** Senders keep their connections open; a stop does not wait for them. */
const CLOSE_MS = 500
/** "Requested action aborted": whoever sends is to try again later. */
const TRY_AGAIN = 451

type Answer = (error?: Error | null) => void

export interface MailServerParts {
  readonly mailbox: Mailbox
  readonly faults: FaultBook
  readonly log: Log
}

/**
 * An SMTP server on loopback that takes every mail and delivers none. It knows no users and no TLS: whoever may open a
 * connection to it may send.
 */
export class MailServer {
  private readonly server: SMTPServer

  constructor(private readonly parts: MailServerParts) {
    this.server = new SMTPServer({
      banner: 'Parley sandbox: mails go nowhere',
      disabledCommands: ['STARTTLS'],
      authOptional: true,
      allowInsecureAuth: true,
      onAuth: (_login, _session, answer) => answer(null, { user: 'anyone' }),
      size: SIZE_LIMIT,
      disableReverseLookup: true,
      closeTimeout: CLOSE_MS,
      logger: false,
      onData: (stream, session, answer) => {
        this.take(stream, session, answer).catch((error: Error) => {
          parts.log.error('a mail could not be taken', { error: error.stack })
          answer(error)
        })
      },
    })
    // A client that goes away in the middle is no failure of this server.
    this.server.on('error', (error: Error) => parts.log.debug('smtp connection failed', { error: error.message }))
  }

  listen(port: number): Promise<number> {
    return new Promise((resolve, reject) => {
      this.server.server.once('error', reject)
      const listening = this.server.listen(port, '127.0.0.1', () => resolve((listening.address() as AddressInfo).port))
    })
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.server.close(() => resolve())
      // Senders keep their connections open; waiting for them would hold up the stop.
      for (const connection of this.server.connections) connection.close()
    })
  }

  private async take(stream: Readable, session: SMTPServerSession, answer: Answer): Promise<void> {
    const parts: Buffer[] = []
    for await (const part of stream) parts.push(part as Buffer)
    const fault = this.parts.faults.take('smtp')
    if (fault?.delayMs) await delay(fault.delayMs)
    if (fault?.error) {
      answer(Object.assign(new Error(fault.error), { responseCode: fault.code || TRY_AGAIN }))
      return
    }
    if (fault?.drop) return
    const mail = await readMail(
      Buffer.concat(parts),
      session.envelope.rcptTo.map(({ address }) => address),
    )
    this.parts.mailbox.add(mail)
    this.finish(fault, session, answer)
  }

  private finish(fault: Fault | undefined, session: SMTPServerSession, answer: Answer): void {
    if (fault?.dropConnection) {
      for (const connection of this.server.connections) if (connection.session?.id === session.id) connection.close()
    } else if (!fault?.dropAnswer) answer()
  }
}
