import type { Browser, Page } from 'playwright-core'
import { axe } from './harness/axe'
import { openBrowser, openPage } from './harness/browser'
import { eventually, GraphClient } from './harness/graph-client'
import { startParley, type ParleyProcess } from './harness/parley-process'

const EMAIL = 'olga@example.test'
const PASSWORD = 'a sentence that is easy to keep'
/** More than a list loads at first, so that not all of them are in sight. */
const COMPANIES = 120

interface Companies {
  readonly companies: { readonly edges: readonly { readonly node: { readonly id: string; readonly tags: string[] } }[] }
}

describe('many records at once, in the browser', () => {
  let parley: ParleyProcess
  let browser: Browser
  let page: Page
  let client: GraphClient

  beforeAll(async () => {
    parley = await startParley({ script: process.env.PARLEY_E2E_START })
    browser = await openBrowser()
    page = await openPage(browser)
    await page.goto(`${parley.url}/sign-up`)
    await page.getByLabel('Your name').fill('Olga Sample')
    await page.getByLabel('Workspace').fill('Lakeside Mills')
    await page.getByLabel('E-mail').fill(EMAIL)
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
    await page.keyboard.press('Enter')
    await page.waitForURL('**/inbox**')
    client = new GraphClient(parley.url)
    await client.signIn(EMAIL, PASSWORD)
    for (let index = 0; index < COMPANIES; index += 1) {
      const input = { name: `Harbour ${String(index).padStart(3, '0')}` }
      await client.request('mutation ($input: CreateCompanyInput!) { createCompany(input: $input) { id } }', { input })
    }
    await client.request('mutation { createCompany(input: { name: "Inland" }) { id } }')
  })
  afterAll(async () => {
    await client?.close()
    await browser?.close()
    await parley?.stop()
  })

  /** How many companies have the tag. */
  async function tagged(): Promise<number> {
    const { companies } = await client.request<{ companies: { totalCount: number } }>(
      '{ companies(filter: { where: { field: "tags", operator: ANY_OF, values: ["spring"] } }) { totalCount } }',
    )
    return companies.totalCount
  }
  const strip = () => page.getByRole('complementary', { name: 'Work on many records' })

  async function selectAllOfHarbour(): Promise<void> {
    await page.goto(`${parley.url}/companies`)
    await page.getByRole('searchbox').fill('harbour')
    await page.getByText('Inland').waitFor({ state: 'detached' })
    await page.getByRole('checkbox', { name: 'Select all rows that are shown' }).check()
    await page.getByRole('button', { name: 'Select all that match' }).click()
    await page.getByText(`${COMPANIES} selected`).waitFor()
  }

  it('tags all that a search shows, also what is not in sight, while one goes on elsewhere', async () => {
    await selectAllOfHarbour()
    expect(await axe(page)).toEqual([])
    await page.getByRole('button', { name: 'Tag', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: 'Tags' })
    await dialog.getByRole('combobox', { name: 'Tags to add' }).fill('spring')
    await page.keyboard.press('Enter')
    expect(await axe(page)).toEqual([])
    await dialog.getByRole('button', { name: /^Change the tags/ }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByRole('link', { name: 'Contacts' }).click()
    await strip()
      .getByText(/Done · 120 of 120/)
      .waitFor()
    expect(await axe(page)).toEqual([])
    expect(await tagged()).toBe(COMPANIES)
  })

  it('takes it back from wherever one is, but for what someone changed since', async () => {
    const { companies } = await client.request<Companies>('{ companies(first: 1) { edges { node { id tags } } } }')
    const { id } = companies.edges[0]!.node
    await client.request('mutation ($input: UpdateCompanyInput!) { updateCompany(input: $input) { id } }', {
      input: { id, version: 2, phone: '+1 555 0100' },
    })
    await strip().getByRole('button', { name: 'Undo' }).click()
    await strip().getByText('119 put back, 1 left as they are').waitFor()
    expect(await tagged()).toBe(1)
    await strip().getByRole('link', { name: 'Tag: 120 companies' }).click()
    const drawer = page.getByRole('dialog', { name: 'Tag: 120 companies' })
    await drawer.getByText('Someone changed it since, so it was left as it is.').waitFor()
    expect(await axe(page)).toEqual([])
    await drawer.getByRole('link', { name: 'Harbour 000' }).click()
    await page.waitForURL(`**/companies/${id}**`)
  })

  it('asks how many before a whole list goes into the trash, and brings it back', async () => {
    await selectAllOfHarbour()
    await page.getByRole('button', { name: 'Delete', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: 'Put them into the trash?' })
    const confirm = dialog.getByRole('button', { name: /^Delete/ })
    expect(await confirm.isDisabled()).toBe(true)
    await dialog.getByLabel(`Type ${COMPANIES} to confirm`).fill(String(COMPANIES))
    await confirm.click()
    await strip()
      .getByText(/Done · 120 of 120/)
      .waitFor()
    const left = '{ companies(first: 1) { totalCount } }'
    expect(await client.request(left)).toEqual({ companies: { totalCount: 1 } })
    await strip().getByRole('button', { name: 'Undo' }).first().click()
    await eventually('they are back', async () => {
      const { companies } = await client.request<{ companies: { totalCount: number } }>(left)
      return companies.totalCount === COMPANIES + 1
    })
    await page.goto(`${parley.url}/jobs`)
    await page.getByText('120 put back').first().waitFor()
    expect(await axe(page)).toEqual([])
  })

  it('takes 10,000 ids, and not one more', async () => {
    const start = async (count: number) => {
      const ids = Array.from({ length: count }, () => crypto.randomUUID())
      const input = { selection: { recordType: 'COMPANY', ids }, change: { tags: { add: ['many'] } } }
      const query = 'mutation ($input: StartBulkChangeInput!) { startBulkChange(input: $input) { id total } }'
      return client.send<{ startBulkChange: { id: string; total: number } }>(query, { input })
    }
    const { data } = await start(10_000)
    expect(data?.startBulkChange.total).toBe(10_000)
    const { errors } = await start(10_001)
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'VALIDATION_FAILED',
      fields: { 'input.selection.ids': ['tooMany'] },
    })
  })
})
