import { createTransport } from 'nodemailer'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startSandbox, type Sandbox } from '../src/sandbox'

interface Mail {
  id: string
  messageId: string
  from: string
  to: string[]
  subject: string
  text: string
  html: string
  links: string[]
}

describe('the mail server', () => {
  let directory: string
  let sandbox: Sandbox
  const open = async (): Promise<void> => {
    sandbox = await startSandbox({
      dataDirectory: directory,
      scriptedReplies: false,
      ambient: false,
      logLevel: 'silent',
    })
  }
  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'parley-sandbox-mail-'))
    await open()
  })
  afterAll(async () => {
    await sandbox.stop()
    rmSync(directory, { recursive: true })
  })
  beforeEach(async () => {
    await ask('/mails', { method: 'DELETE' })
    await ask('/faults', { method: 'DELETE' })
  })

  const ask = (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${sandbox.controlPort}${path}`, init)
  const mails = async (to = ''): Promise<Mail[]> =>
    (await (await ask(`/mails?to=${encodeURIComponent(to)}`)).json()) as Mail[]
  const order = (fault: object) =>
    ask('/fault', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ method: 'smtp', ...fault }),
    })
  const send = async (message: object, options = {}): Promise<void> => {
    const transport = createTransport({ host: '127.0.0.1', port: sandbox.smtpPort, socketTimeout: 2_000, ...options })
    try {
      await transport.sendMail({ from: 'Parley <no-reply@parley.test>', subject: 'Hello', text: 'Hello', ...message })
    } finally {
      transport.close()
    }
  }
  const errorOf = (sending: Promise<void>) =>
    sending.then(
      () => null,
      (error: { responseCode?: number; code?: string }) => error,
    )

  it('shows what was sent, parsed, to whom it was sent, the newest first', async () => {
    await send({
      to: 'vera@example.test',
      messageId: '<one@parley.test>',
      html: '<a href="https://x.test/?a=1&amp;b=2">Здравствуйте</a>',
    })
    await send({ to: 'Leo@example.test', subject: 'Второе', text: 'See https://y.test/z' })
    expect((await mails()).map(({ subject }) => subject)).toEqual(['Второе', 'Hello'])
    expect(await mails('leo@example.test')).toMatchObject([
      { text: expect.stringContaining('See'), links: ['https://y.test/z'] },
    ])
    expect(await mails('VERA@example.test')).toMatchObject([
      {
        messageId: '<one@parley.test>',
        from: 'Parley <no-reply@parley.test>',
        to: ['vera@example.test'],
        html: expect.stringContaining('Здравствуйте'),
        links: ['https://x.test/?a=1&b=2'],
      },
    ])
  })

  it('takes any sign-in', async () => {
    await send({ to: 'vera@example.test' }, { auth: { user: 'someone', pass: 'anything' } })
    expect(await mails()).toHaveLength(1)
  })

  it('shows people a page that runs nothing of a mail', async () => {
    await send({ to: 'vera@example.test', subject: '<img src=x onerror=alert(1)>', html: '<script>alert(1)</script>"' })
    const [mail] = await mails()
    for (const path of ['/mailbox', `/mailbox/${mail!.id}`]) {
      const page = await ask(path)
      expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
      const text = await page.text()
      expect(text).toContain('&lt;img src=x')
      expect(text).not.toMatch(/<(script|img)/)
    }
    const shown = await (await ask(`/mailbox/${mail!.id}`)).text()
    expect(shown).toMatch(/<iframe[^>]*sandbox="allow-popups allow-popups-to-escape-sandbox"/)
    expect((await ask('/mailbox/none')).status).toBe(404)
  })

  it('keeps mails over a restart, and no more than 500', async () => {
    await send({ to: 'vera@example.test', subject: 'kept' })
    await sandbox.stop()
    await open()
    expect(await mails()).toMatchObject([{ subject: 'kept' }])
    const { mailbox } = sandbox.services
    const [mail] = mailbox.list()
    for (let n = 0; n < 1_200; n++) mailbox.add({ ...mail!, id: String(n) })
    expect(mailbox.list()).toHaveLength(500)
    expect(mailbox.list()[0]!.id).toBe('1199')
  })

  it.each([
    [{ error: 'Try later' }, 451],
    [{ error: 'No such mailbox', code: 550 }, 550],
  ])('refuses on demand: %j', async (fault, responseCode) => {
    await order(fault)
    expect(await errorOf(send({ to: 'vera@example.test' }))).toMatchObject({ responseCode })
    expect(await mails()).toEqual([])
    await send({ to: 'vera@example.test' })
    expect(await mails()).toHaveLength(1)
  })

  it.each([
    ['neither takes nor answers', { drop: true }, 0],
    ['takes without an answer', { dropAnswer: true }, 1],
    ['takes and cuts the connection', { dropConnection: true }, 1],
  ])('%s', async (_name, fault, taken) => {
    await order(fault)
    expect(await errorOf(send({ to: 'vera@example.test' }, { socketTimeout: 300 }))).not.toBeNull()
    expect(await mails()).toHaveLength(taken)
  })

  it('delays', async () => {
    await order({ delayMs: 200 })
    const began = Date.now()
    await send({ to: 'vera@example.test' })
    expect(Date.now() - began).toBeGreaterThanOrEqual(195)
  })
})
