import { randomBytes } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server'
import type { DataSource } from 'typeorm'
import { Encryption } from '@parley/toolkit/encryption/encryption'
import { JobRunner } from '@parley/toolkit/jobs/job-runner'
import { jobInfrastructure } from '@parley/toolkit/jobs/job-tables'
import { PostgresJobQueue } from '@parley/toolkit/jobs/postgres-job-queue'
import { createLogger } from '@parley/toolkit/logging/logger'
import { roleCredentials } from '@parley/toolkit/database/connection'
import { openMailer, type Mailer } from '@parley/toolkit/mail/mailer'
import { SealedMailQueue } from '@parley/toolkit/mail/mail-queue'
import { onDispose } from '@parley/toolkit/testing/disposal'
import { runQueuedJobs } from '@parley/toolkit/testing/queued-jobs'
import { createTestDatabase, type TestDatabase } from '@parley/toolkit/testing/test-database'
import { waitFor } from '@parley/toolkit/testing/wait-for'

const MAIL = {
  to: 'vera.sokolova@example.test',
  subject: 'Добро пожаловать',
  text: 'https://parley.test/?token=s3cr3t-token',
  html: '<p>Hello</p>',
}

interface Received {
  readonly recipients: string[]
  readonly raw: string
}

/** Answers each mail with the next of `answers`: null takes it. */
class TestMailServer {
  readonly received: Received[] = []
  answers: (null | { at: 'RCPT' | 'DATA'; code: number } | 'CUT')[] = []
  connections = 0
  private readonly server: SMTPServer

  constructor() {
    this.server = new SMTPServer({
      disabledCommands: ['STARTTLS'],
      authOptional: true,
      closeTimeout: 100,
      allowInsecureAuth: true,
      onAuth: ({ password }, _session, answer) =>
        password === 'right' ? answer(null, { user: 'x' }) : answer(new Error('No')),
      onConnect: (_session, answer) => {
        this.connections++
        answer()
      },
      onRcptTo: ({ address }, _session, answer) => {
        const next = this.answers[0]
        if (!next || next === 'CUT' || next.at !== 'RCPT') return answer()
        this.answers.shift()
        answer(refusal(next.code, address))
      },
      onData: (stream, session, answer) => {
        void read(stream).then((raw) => {
          const next = this.answers.shift()
          if (next && next !== 'CUT') return answer(refusal(next.code, MAIL.to))
          this.received.push({ recipients: session.envelope.rcptTo.map(({ address }) => address), raw })
          if (next !== 'CUT') return answer()
          for (const connection of this.server.connections) connection.close()
        })
      },
    })
    this.server.on('error', () => undefined)
  }

  async open(): Promise<number> {
    const server = this.server.listen(0, '127.0.0.1')
    onDispose(() => new Promise<void>((resolve) => this.server.close(() => resolve())))
    await waitFor(() => server.address())
    return (server.address() as AddressInfo).port
  }
}
const refusal = (responseCode: number, address: string): Error =>
  Object.assign(new Error(`<${address}> is not wanted here`), { responseCode })

async function read(stream: SMTPServerDataStream): Promise<string> {
  let text = ''
  for await (const part of stream) text += String(part)
  return text
}

describe('mail', () => {
  let server: TestMailServer
  let port: number
  let mailer: Mailer
  beforeEach(async () => {
    server = new TestMailServer()
    port = await server.open()
    mailer = openMailer({ url: `smtp://127.0.0.1:${port}`, from: 'Parley <no-reply@parley.test>' })
    onDispose(() => mailer.stop())
  })

  describe('over SMTP', () => {
    it('is a letter in both forms, under the id that it was given, over one connection', async () => {
      await mailer.send({ ...MAIL, id: 'one' })
      await mailer.send({ ...MAIL, id: 'two' })
      const [mail] = server.received
      expect(server.received).toHaveLength(2)
      expect(server.connections).toBe(1)
      expect(mail!.recipients).toEqual([MAIL.to])
      expect(mail!.raw).toContain('Message-ID: <one@parley.test>')
      expect(mail!.raw).toContain('From: Parley <no-reply@parley.test>')
      expect(mail!.raw).toMatch(/Content-Type: text\/plain[^]*Content-Type: text\/html/)
    })

    it('goes to one person, whatever an address says', async () => {
      await mailer.send({ ...MAIL, to: 'vera@example.test', id: 'one', subject: 'x\r\nBcc: leo@example.test' })
      expect(server.received[0]!.recipients).toEqual(['vera@example.test'])
      expect(server.received[0]!.raw).not.toMatch(/^Bcc:/m)
      await mailer.send({ ...MAIL, to: 'a@example.test, b@example.test', id: 'two' }).catch(() => undefined)
      expect(server.received.flatMap(({ recipients }) => recipients)).not.toContain('b@example.test')
    })

    it.each([
      [{ at: 'RCPT', code: 550 } as const, true],
      [{ at: 'RCPT', code: 450 } as const, false],
      [{ at: 'DATA', code: 554 } as const, true],
      [{ at: 'DATA', code: 451 } as const, false],
      ['CUT' as const, false],
    ])('tells a refusal for good from one for now (%j), and names no address', async (answer, isFinal) => {
      server.answers = [answer]
      const failure = await mailer.send({ ...MAIL, id: 'one' }).catch((error: unknown) => error)
      expect(failure).toMatchObject({ name: 'MailNotSent', isFinal })
      expect(JSON.stringify([(failure as Error).message, (failure as Error).stack, failure])).not.toMatch(/vera|s3cr3t/)
      expect((failure as Error).cause).toBeUndefined()
    })

    it('is not refused for good because our own sign-in is wrong, or nothing listens', async () => {
      const wrong = openMailer({ url: `smtp://parley:wrong@127.0.0.1:${port}`, from: 'a@parley.test' })
      const nobody = openMailer({ url: 'smtp://127.0.0.1:1', from: 'a@parley.test' })
      const nowhere = openMailer({ url: null, from: 'a@parley.test' })
      for (const each of [wrong, nobody, nowhere]) {
        await expect(each.send({ ...MAIL, id: 'one' })).rejects.toMatchObject({ isFinal: false })
        await each.stop()
      }
      const right = openMailer({ url: `smtp://parley:right@127.0.0.1:${port}`, from: 'a@parley.test' })
      await right.send({ ...MAIL, id: 'one' })
      await right.stop()
    })

    it('insists on TLS where the URL says so', async () => {
      const secure = openMailer({ url: `smtp://127.0.0.1:${port}?requireTLS=true`, from: 'a@parley.test' })
      await expect(secure.send({ ...MAIL, id: 'one' })).rejects.toMatchObject({ name: 'MailNotSent' })
      expect(server.received).toEqual([])
      await secure.stop()
    })
  })

  describe('in the queue', () => {
    let database: TestDatabase
    let sales: DataSource
    let lines: string[]
    let now: Date
    let queue: SealedMailQueue
    beforeAll(async () => {
      database = await createTestDatabase({
        domains: [{ name: 'sales', migrations: [] }],
        infrastructure: jobInfrastructure,
      })
      sales = await database.open('sales', [])
    })
    beforeEach(() => {
      lines = []
      now = new Date()
      const encryption = new Encryption([randomBytes(32).toString('base64url')])
      queue = new SealedMailQueue('sales', new PostgresJobQueue(), encryption, () => now)
    })
    const logger = () => createLogger('sales', 'debug', { write: (line: string) => void lines.push(line) })
    const job = () => queue.sendMailJob(mailer, logger())
    const run = () => runQueuedJobs(database, [job()])
    const enqueue = (expiresAt?: Date) =>
      sales.transaction((transaction) => queue.enqueue(transaction, MAIL, { ...(expiresAt && { expiresAt }) }))

    it('is sent if and only if the transaction commits', async () => {
      const rolledBack = sales.transaction(async (transaction) => {
        await queue.enqueue(transaction, MAIL)
        throw new Error('No')
      })
      await expect(rolledBack).rejects.toThrow('No')
      await run()
      expect(server.received).toEqual([])
      await enqueue()
      await run()
      expect(server.received).toHaveLength(1)
    })

    it('lies there unreadable', async () => {
      await enqueue()
      const rows = await database.query('SELECT payload::text AS payload FROM jobs._private_jobs')
      expect(rows).toHaveLength(1)
      expect(JSON.stringify(rows)).not.toMatch(/vera|s3cr3t|Hello/)
      await run()
    })

    it('is tried again under the same Message-ID, also when it was taken and the answer lost', async () => {
      server.answers = [{ at: 'DATA', code: 451 }, 'CUT', null]
      await enqueue()
      await expect(run()).rejects.toThrow('A mail was not sent')
      await expect(run()).rejects.toThrow('A mail was not sent')
      await run()
      const ids = server.received.map(({ raw }) => /Message-ID: (.*)/.exec(raw)?.[1])
      expect(ids).toHaveLength(2)
      expect(ids[0]).toBe(ids[1])
      expect(lines.join()).not.toMatch(/vera|s3cr3t/)
    })

    it('is given up when the server refuses it for good, and says so without the address', async () => {
      server.answers = [{ at: 'RCPT', code: 550 }]
      await enqueue()
      await run()
      await run()
      expect(server.received).toEqual([])
      expect(lines.join()).toContain('refuses a mail for good')
      expect(lines.join()).not.toMatch(/vera|s3cr3t/)
    })

    it('is not sent once its link has expired', async () => {
      await enqueue(new Date(now.getTime() + 1000))
      now = new Date(now.getTime() + 1000)
      await run()
      expect(server.received).toEqual([])
    })

    it('is sent by the job runner, which tries again by itself', async () => {
      server.answers = [{ at: 'DATA', code: 421 }]
      await enqueue()
      const connection = roleCredentials({
        domain: 'sales',
        address: database.address,
        roleSecret: database.roleSecret,
      })
      const runner = await JobRunner.start({ definitions: [job()], connection, logger: logger() })
      onDispose(() => runner.stop())
      await waitFor(() => server.received.length === 1, { deadline: 20_000 })
      expect(lines.join()).not.toMatch(/vera|s3cr3t/)
    })
  })
})
