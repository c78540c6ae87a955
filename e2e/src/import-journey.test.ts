import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { axe } from './harness/axe'
import { openBrowser, openPage } from './harness/browser'
import { startParley, type ParleyProcess } from './harness/parley-process'

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

  beforeAll(async () => {
    parley = await startParley({ script: process.env.PARLEY_E2E_START })
    browser = await openBrowser()
    page = await openPage(browser)
    await page.goto(`${parley.url}/sign-up`)
    await page.getByLabel('Your name').fill('Irma Sample')
    await page.getByLabel('Workspace').fill('Harvest Mills')
    await page.getByLabel('E-mail').fill('irma@example.test')
    await page.getByLabel('Password', { exact: true }).fill('a sentence that is easy to keep')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/inbox**')
  })
  afterAll(async () => {
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
    await page.goto(`${parley.url}/imports`)
    await page.getByRole('link', { name: 'people.csv' }).click()
    await page.getByRole('button', { name: 'Undo the import' }).click()
    await page.getByRole('main').getByText('Undone').waitFor()
    await page.goto(`${parley.url}/contacts`)
    await page.getByText('Nothing here yet').waitFor()
  })
})
