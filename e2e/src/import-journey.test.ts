import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { axe } from './harness/axe'
import { openBrowser, openPage } from './harness/browser'
import { GraphClient } from './harness/graph-client'
import { startParley, type ParleyProcess } from './harness/parley-process'

const EMAIL = 'irma@example.test'
const PASSWORD = 'a sentence that is easy to keep'
/** As a Russian spreadsheet saves it: Windows-1251, semicolons. */
const FILE = [
  'Имя;Эл. почта;Компания;Заметка',
  'Анна Пример;anna@sample.test;Ромашка;x',
  'Борис Пример;boris@sample.test;Ромашка;x',
  'Вера Пример;not an address;;x',
  'Анна снова;ANNA@sample.test;;x',
].join('\r\n')

const windows1251 = (text: string): Buffer =>
  Buffer.from(
    Array.from(text, (sign) => (sign >= 'А' && sign <= 'я' ? sign.charCodeAt(0) - 0x410 + 0xc0 : sign.charCodeAt(0))),
  )

describe('a file of contacts, in the browser', () => {
  let parley: ParleyProcess
  let browser: Browser
  let page: Page
  let client: GraphClient

  beforeAll(async () => {
    parley = await startParley({ script: process.env.PARLEY_E2E_START })
    browser = await openBrowser()
    page = await openPage(browser)
    await page.goto(`${parley.url}/sign-up`)
    await page.getByLabel('Your name').fill('Irma Sample')
    await page.getByLabel('Workspace').fill('Harvest Mills')
    await page.getByLabel('E-mail').fill(EMAIL)
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
    await page.keyboard.press('Enter')
    await page.waitForURL('**/inbox**')
    client = new GraphClient(parley.url)
    await client.signIn(EMAIL, PASSWORD)
  })
  afterAll(async () => {
    await client?.close()
    await browser?.close()
    await parley?.stop()
  })

  const count = (name: string) => page.locator('dl > div', { hasText: name }).locator('dd')

  it('is understood, imported, and says which rows it refused', async () => {
    await page.goto(`${parley.url}/contacts`)
    await page.getByRole('button', { name: 'Import' }).click()
    await page.waitForURL('**/import/contacts')
    expect(await axe(page)).toEqual([])
    await page
      .getByLabel('CSV file')
      .setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: windows1251(FILE) })
    await page.getByRole('rowheader', { name: 'Эл. почта' }).waitFor()
    expect(await page.getByLabel('Encoding').inputValue()).toBe('WINDOWS_1251')
    expect(await page.getByLabel('Between cells').inputValue()).toBe('SEMICOLON')
    expect(await page.getByLabel('Field of the column Эл. почта').inputValue()).toBe('email')
    expect(await page.getByLabel('Field of the column Заметка').inputValue()).toBe('')
    expect(await page.getByLabel('Found by').inputValue()).toBe('email')
    expect(await axe(page)).toEqual([])
    await page.getByRole('button', { name: 'Import', exact: true }).click()
    await page.getByText('Row 5').waitFor()
    expect([await count('Created').textContent(), await count('Refused').textContent()]).toEqual(['2', '2'])
    expect(await axe(page)).toEqual([])
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download the refused rows' }).click(),
    ])
    const rows = (await readFile(await download.path(), 'utf8')).split('\r\n')
    expect(rows[1]).toContain('Вера Пример,not an address,,x,4,INVALID_VALUE email')
  })

  it('leaves as a file, and goes when it is undone', async () => {
    await page.getByRole('link', { name: 'Open the list' }).click()
    await page.getByRole('link', { name: 'Анна Пример' }).waitFor()
    await page.getByRole('button', { name: 'Export' }).click()
    const dialog = page.getByRole('dialog')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Export', exact: true }).click(),
    ])
    const lines = (await readFile(await download.path(), 'utf8')).split('\r\n')
    expect(lines[0]).toMatch(/^\uFEFFID,Name,/)
    expect(lines[1]).toMatch(/,Анна Пример,.*anna@sample\.test,.*,Ромашка,/)
    await page.getByRole('checkbox', { name: 'Select row 2' }).check()
    await page.getByRole('region', { name: 'What is selected' }).getByRole('button', { name: 'Export' }).click()
    const [selected] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Export', exact: true }).click(),
    ])
    const selectedLines = (await readFile(await selected.path(), 'utf8')).split('\r\n')
    expect(selectedLines).toEqual([lines[0], lines[2], ''])
    await page.goto(`${parley.url}/imports`)
    await page.getByRole('link', { name: 'people.csv' }).click()
    await page.getByRole('button', { name: 'Undo the import' }).click()
    await page.getByRole('main').getByText('Undone').waitFor()
    await page.goto(`${parley.url}/contacts`)
    await page.getByText('Nothing here yet').waitFor()
  })

  const choose = (name: string, buffer: Buffer) =>
    page.getByLabel('CSV file').setInputFiles({ name, mimeType: 'text/csv', buffer })

  it.each([
    ['nothing.csv', Buffer.alloc(0), 'There is nothing in this file'],
    ['header.csv', Buffer.from('Name,E-mail\n'), 'The file has no rows below its first line'],
    ['book.xlsx', Buffer.from('PK\u0003\u0004 sheets'), 'This is a workbook'],
    ['picture.csv', Buffer.from(Array.from({ length: 4_000 }, (_, at) => (at * 37) % 256)), 'This is no table'],
    ['quote.csv', Buffer.from('Name,E-mail\nAnn,a@sample.test\n"Ben,b@sample.test\n'), 'Look at row 3'],
  ])('says what is wrong with %s', async (name, file, words) => {
    await page.goto(`${parley.url}/import/contacts`)
    await choose(name, file)
    await page.getByText(words).waitFor()
    expect(await axe(page)).toEqual([])
  })

  it('reads a file in the encoding that is chosen, also after a wrong one', async () => {
    await page.goto(`${parley.url}/import/contacts`)
    await choose('people.csv', windows1251(FILE))
    await page.getByLabel('Encoding').selectOption('UTF_8')
    await page.getByText('The file is not written in this encoding').waitFor()
    expect(await page.getByLabel('Encoding').inputValue()).toBe('UTF_8')
    await page.getByLabel('Encoding').selectOption('WINDOWS_1251')
    await page.getByRole('rowheader', { name: 'Эл. почта' }).waitFor()
  })

  it('goes on with a large file where it was stopped, also after a reload and a break of the connection', async () => {
    const rows = Array.from({ length: 70_000 }, (_, row) => `Person ${row},p${row}@sample.test`)
    const large = Buffer.from(['Name,E-mail', ...rows].join('\n'))
    const sent: string[] = []
    const parts = '**/imports/*/parts/*'
    await page.goto(`${parley.url}/import/contacts`)
    let arrived = (): void => undefined
    const second = new Promise<void>((resolve) => (arrived = resolve))
    // The second part never gets through.
    await page.route(parts, (route) => (route.request().url().endsWith('/0') ? route.continue() : arrived()))
    await choose('large.csv', large)
    await second
    await page.getByRole('button', { name: 'Stop' }).click()
    await page.getByRole('button', { name: 'Go on sending' }).waitFor()
    expect(await axe(page)).toEqual([])
    await page.unroute(parts)
    await page.reload()
    await page.getByText('Choose large.csv again to go on sending it').waitFor()
    await choose('other.csv', Buffer.from('Name\nAnn\n'))
    await page.getByText('This is another file').waitFor()
    await page.route(parts, (route) => {
      sent.push(route.request().url().split('/').at(-1)!)
      return sent.length === 1 ? route.abort('connectionreset') : route.continue()
    })
    await choose('large.csv', large)
    await page.getByRole('rowheader', { name: 'E-mail' }).waitFor()
    await page.unroute(parts)
    expect(sent).toEqual(['1', '1', '2'])
  })

  it('is found among the jobs, with its file, its records, and what an undo left', async () => {
    await page.goto(`${parley.url}/import/contacts`)
    await choose('two.csv', Buffer.from('Name,E-mail\nUna Sample,una@sample.test\nDora Sample,dora@sample.test\n'))
    await page.getByRole('button', { name: 'Import', exact: true }).click()
    await page.getByRole('main').getByText('Imported').waitFor()
    await page.goto(`${parley.url}/jobs`)
    await page.getByRole('main').getByRole('link', { name: 'Import: 2 contacts' }).click()
    const drawer = page.getByRole('dialog', { name: 'Import: 2 contacts' })
    await drawer.getByText('Records that it changed').click()
    await drawer.getByRole('link', { name: 'Una Sample' }).waitFor()
    expect(await axe(page)).toEqual([])
    await rename('Una Sample', 'Una Kept')
    await drawer.getByRole('link', { name: 'two.csv' }).click()
    await page.getByRole('main').getByRole('button', { name: 'Undo the import' }).click()
    await page.getByRole('main').getByRole('link', { name: 'Una Kept' }).waitFor()
    await page.getByText('Someone changed it since').waitFor()
    expect([await count('Put back').textContent(), await count('Left as they are').textContent()]).toEqual(['1', '1'])
    expect(await axe(page)).toEqual([])
  })

  /** As a colleague would meanwhile. */
  async function rename(name: string, to: string): Promise<void> {
    const find = 'query ($name: String) { contacts(filter: { search: $name }) { edges { node { id version } } } }'
    const { contacts } = await client.request<{ contacts: { edges: { node: object }[] } }>(find, { name })
    const change = 'mutation ($input: UpdateContactInput!) { updateContact(input: $input) { id } }'
    await client.request(change, { input: { ...contacts.edges[0]!.node, name: to } })
  }
})
