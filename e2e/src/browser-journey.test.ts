import type { Browser, Page } from 'playwright-core'
import { axe } from './harness/axe'
import { openBrowser, openPage } from './harness/browser'
import { eventually, GraphClient } from './harness/graph-client'
import { startParley, type ParleyProcess } from './harness/parley-process'
import { misfits } from './harness/phone-fit'
import { SandboxControl, type SandboxAccount } from './harness/sandbox-control'

describe('a rep in the browser', () => {
  let parley: ParleyProcess
  let control: SandboxControl
  let browser: Browser
  let page: Page
  let account: SandboxAccount
  /** Someone whose chat was picked. */
  let person: string
  /** Errors of the console and of scripts: there are none. */
  const complaints: string[] = []

  beforeAll(async () => {
    parley = await startParley({
      script: process.env.PARLEY_E2E_START,
      environment: { SANDBOX_SCRIPTED_REPLIES: 'false' },
    })
    control = new SandboxControl(parley.controlUrl)
    browser = await openBrowser()
    page = await openPage(browser)
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(String(error)))
    account = (await control.accounts()).filter(({ password }) => !password).at(-1)!
  })
  afterAll(async () => {
    await browser?.close()
    await parley?.stop()
  })

  it('signs in as the demo rep and finds a living inbox', async () => {
    await page.goto(parley.url)
    await page.getByLabel('E-mail').fill('demo@parley.local')
    await page.getByLabel('Password', { exact: true }).fill('parley-demo')
    expect(await axe(page)).toEqual([])
    await page.keyboard.press('Enter')
    await page.waitForURL('**/inbox**')
    await page.locator('a[href^="/inbox/"]').first().waitFor()
    expect(await page.locator('a[href^="/inbox/"]').count()).toBeGreaterThan(5)
  })

  it('connects a sandbox account by phone code', async () => {
    await page.goto(`${parley.url}/accounts`)
    await page.getByRole('button', { name: 'Connect account' }).click()
    await page.getByLabel('Phone number', { exact: true }).fill(account.phone)
    await page.keyboard.press('Enter')
    await page.getByLabel('Code', { exact: true }).fill('00000')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').first().waitFor()
    const { code } = (await control.accounts()).find(({ phone }) => phone === account.phone)!
    await page.getByLabel('Code', { exact: true }).fill(code)
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: 'Choose chats' }).waitFor()
  })

  it('picks chats and watches the first sync', async () => {
    const dialog = page.getByRole('dialog', { name: 'Choose chats' })
    await dialog.getByRole('button', { name: 'People' }).click()
    await dialog.getByRole('checkbox', { name: /Select all/ }).check()
    person = (await dialog.locator('li span[dir=auto]').first().textContent()) ?? ''
    expect(await axe(page)).toEqual([])
    await dialog.getByRole('button', { name: /^Sync \d+ chats/ }).click()
    await page
      .getByText(/Complete up to/)
      .last()
      .waitFor({ timeout: 60_000 })
  })

  it('connects another account by QR code, and its password', async () => {
    const other = (await control.accounts()).find(({ password }) => password)!
    await page.goto(`${parley.url}/accounts`)
    await page.getByRole('button', { name: 'Connect account' }).click()
    await page.getByRole('button', { name: 'QR code' }).click()
    await page.getByRole('img', { name: 'QR code for Telegram' }).waitFor()
    expect(await axe(page)).toEqual([])
    const url = await page.getByRole('link', { name: /Telegram is on this device/ }).getAttribute('href')
    await control.post('/scan', { phone: other.phone, url })
    await page.getByLabel('Telegram password').fill('not the password')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').first().waitFor()
    await page.getByLabel('Telegram password').fill(other.password!)
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Choose chats' })
    await dialog.waitFor()
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await page.getByText(other.name).first().waitFor()
  })

  it('sees a new message arrive by itself, answers it, and the answer arrives', async () => {
    await page.goto(`${parley.url}/inbox`)
    await page.locator('a[href^="/inbox/"]').first().waitFor()
    const question = `Could we start on Monday? ${crypto.randomUUID()}`
    await control.say({ to: account.phone, from: person, text: question })
    await page
      .locator('a[href^="/inbox/"]', { hasText: question.slice(0, 24) })
      .first()
      .click()
    await page.getByText(question).last().waitFor()
    const answer = `Monday it is. ${crypto.randomUUID()}`
    await page.getByPlaceholder('Write a message').fill(answer)
    await page.keyboard.press('Enter')
    await eventually('the answer arrives on the other side', async () =>
      (await control.received(account.phone)).some(({ text }) => text === answer),
    )
    await page.getByText(answer).last().waitFor()
    expect(await axe(page)).toEqual([])
  })

  it('shows the same in a second window, which shares the sign-in', async () => {
    const second = await page.context().newPage()
    await second.goto(page.url())
    const news = `In both windows ${crypto.randomUUID()}`
    await second.getByPlaceholder('Write a message').waitFor()
    await control.say({ to: account.phone, from: person, text: news })
    for (const window of [page, second]) await window.getByText(news).last().waitFor()
    await second.close()
  })

  it('keeps what is written while offline, and sends it once', async () => {
    const text = `Written on a train ${crypto.randomUUID()}`
    await page.context().setOffline(true)
    await page.getByPlaceholder('Write a message').fill(text)
    await page.keyboard.press('Enter')
    await page.getByText(text).last().waitFor()
    await page
      .getByText(/Reconnecting|offline/i)
      .first()
      .waitFor()
    await page.context().setOffline(false)
    const arrived = async (): Promise<number> =>
      (await control.received(account.phone)).filter((message) => message.text === text).length
    await eventually('it arrives', async () => (await arrived()) > 0, 30_000)
    await page.reload()
    await page.getByText(text).last().waitFor()
    expect(await arrived()).toBe(1)
    // A browser that is offline says so in its console; that is no fault of the page.
    complaints.splice(0, complaints.length, ...complaints.filter((line) => !/ERR_INTERNET_DISCONNECTED/.test(line)))
  })

  it('is worked by keyboard: the map, the palette, the next conversation', async () => {
    await page.goto(`${parley.url}/inbox`)
    await page.locator('a[href^="/inbox/"]').first().waitFor()
    await page.keyboard.press('?')
    await page.getByRole('dialog').first().waitFor()
    expect(await axe(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.keyboard.press('j')
    await page.waitForURL(/\/inbox\/[0-9a-f-]+/)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').first().waitFor()
    expect(await axe(page)).toEqual([])
    await page.keyboard.press('Escape')
  })

  it('keeps its place over a reload, and works in the dark, in Russian and on a phone', async () => {
    await page.locator('a[href^="/inbox/"]').first().click()
    await page.getByPlaceholder('Write a message').waitFor()
    const place = page.url()
    await page.reload()
    await page.getByPlaceholder('Write a message').waitFor()
    expect(page.url()).toBe(place)
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await axe(page)).toEqual([])
    const phone = await openPage(browser, { viewport: { width: 390, height: 844 }, locale: 'ru-RU', hasTouch: true })
    await phone.goto(parley.url)
    await phone.getByLabel('Пароль', { exact: true }).waitFor()
    await phone.locator('input[type=email], input[name=email]').first().fill('demo@parley.local')
    await phone.getByLabel('Пароль', { exact: true }).fill('parley-demo')
    await phone.keyboard.press('Enter')
    await phone.locator('a[href^="/inbox/"]').first().waitFor()
    expect(await axe(phone)).toEqual([])
    const client = new GraphClient(parley.url)
    await client.signIn('demo@parley.local', 'parley-demo')
    const { createContact } = await client.request<{ createContact: { id: string } }>(
      'mutation ($name: String!) { createContact(input: { name: $name }) { id } }',
      { name: 'Варфоломей-Александр Константинопольский-Преображенский Младший-Выдуманный из Примерска' },
    )
    const records = ['contacts', `contacts/${createContact.id}/full`, 'companies', 'deals', 'board', 'tasks']
    for (const place of [...records, 'duplicates', 'imports', 'settings/pipelines', 'settings/fields']) {
      await phone.goto(`${parley.url}/${place}`)
      await phone.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' })
      await phone.getByRole('status', { name: /^Загру/ }).waitFor({ state: 'detached' })
      expect([place, await misfits(phone)]).toEqual([place, []])
    }
    await phone.context().close()
  })

  it('complains of nothing in the console', () => {
    expect(complaints).toEqual([])
  })
})
