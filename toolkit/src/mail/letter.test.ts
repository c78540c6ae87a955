import { writeMail } from './letter'
import { phrase } from './phrase'

const URL_WITH_TOKEN = 'https://parley.test/verify-email?token=abc_-1&next="x"'

describe('a letter', () => {
  const write = (name: string) =>
    writeMail('vera@example.test', 'RU', {
      subject: phrase`Приглашение от ${name}`,
      paragraphs: [phrase`${name} зовёт вас.`],
      action: { label: phrase`Войти`, url: URL_WITH_TOKEN },
      notes: [phrase`Ссылка действует ${2} дня.`],
    })

  it('says the same as text and as HTML, in its language', () => {
    const { to, subject, text, html } = write('Вера')
    expect([to, subject]).toEqual(['vera@example.test', 'Приглашение от Вера'])
    for (const said of ['Вера зовёт вас.', 'Ссылка действует 2 дня.', 'Это письмо отправил Parley']) {
      expect(text).toContain(said)
      expect(html).toContain(said)
    }
    expect(text).toContain(`Войти:\n${URL_WITH_TOKEN}\n`)
    expect(html).toContain('<html lang="ru">')
    expect(html).toContain('href="https://parley.test/verify-email?token=abc_-1&amp;next=&quot;x&quot;"')
  })

  it('lets nobody write HTML into it', () => {
    const { html, text } = write(`</p><script>alert('1')</script>"&`)
    expect(html).not.toContain('<script>')
    expect(html).toContain('&lt;/p&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&quot;&amp;')
    expect(text).toContain('<script>')
  })
})

describe('a phrase', () => {
  it.each([
    ['one line', 'Acme\r\nBcc: all@example.test', 'Acme Bcc: all@example\u2024test'],
    ['no hidden or turning characters', 'Ac\u202eme\u200b\u0007!', 'Acme !'],
    ['no link that a reader would make', 'Win at https://evil.example/x', 'Win at https: //evil\u2024example/x'],
    ['no address', 'www.evil.example', 'www\u2024evil\u2024example'],
    ['a name as it is', 'Ltd. «Ромашка» & Co.', 'Ltd. «Ромашка» & Co.'],
  ])('takes what people say as %s', (_what, said, written) => {
    expect(phrase`<${said}>`).toBe(`<${written}>`)
  })

  it('cuts what is too long for a name, between characters', () => {
    const [cut] = [phrase`${'😀'.repeat(500)}`]
    expect(Array.from(cut)).toHaveLength(120)
    expect(cut.endsWith('😀…')).toBe(true)
  })

  it('leaves our own words alone', () => {
    expect(phrase`Write to help@parley.test, or not.`).toBe('Write to help@parley.test, or not.')
  })
})
