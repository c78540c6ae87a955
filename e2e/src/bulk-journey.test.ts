import type { Browser, Page } from 'playwright-core'
import { axe } from './harness/axe'
import { openBrowser, openPage } from './harness/browser'
import { connectAccount, syncDialogs } from './harness/connect-account'
import { openOwnDatabase } from './harness/database'
import { eventually, GraphClient } from './harness/graph-client'
import { startParley, type ParleyProcess } from './harness/parley-process'
import { SandboxControl } from './harness/sandbox-control'

const EMAIL = 'olga@example.test'
const PASSWORD = 'a sentence that is easy to keep'
/** More than a list loads at first, so that not all of them are in sight. */
const COMPANIES = 120

interface Companies {
  readonly companies: { readonly edges: readonly { readonly node: { readonly id: string; readonly tags: string[] } }[] }
}

/** What belongs to a contact, and what they hold that a merge may change. */
const BELONGINGS = `query ($id: ID!) { contact(id: $id) {
  name username phone email tags position deletedAt
  conversations { id } deals { edges { node { title } } } notes { edges { node { body } } }
  timeline(kinds: [MESSAGE_RECEIVED], first: 100) { edges { node { id } } } } }`
interface Belongings {
  readonly username: string | null
  readonly email: string
  readonly deletedAt: string | null
  readonly conversations: readonly { readonly id: string }[]
  readonly deals: { readonly edges: readonly object[] }
  readonly notes: { readonly edges: readonly object[] }
  readonly timeline: { readonly edges: readonly object[] }
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
    const create = 'mutation ($input: CreateCompanyInput!) { createCompany(input: $input) { id } }'
    const names = Array.from({ length: COMPANIES }, (_, index) => `Harbour ${String(index).padStart(3, '0')}`)
    await Promise.all(names.map((name) => client.request(create, { input: { name } })))
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

  describe('that are one person', () => {
    /** Telegram told of one of them; the other one is written down by hand. */
    let told: { readonly id: string; readonly name: string }
    let writtenId: string
    let before: readonly Belongings[]

    beforeAll(async () => {
      const control = new SandboxControl(parley.controlUrl)
      const free = (await control.accounts()).filter(({ password }) => !password).at(-1)!
      const account = await connectAccount(client, control, free)
      const person = account.dialogs.find(({ kind }) => kind === 'USER')!
      await syncDialogs(client, account.id, [person.id])
      told = await eventually('who is behind the conversation', async () => {
        const query = 'query ($id: ID!) { conversation(id: $id) { contact { id name } } }'
        const { conversation } = await client.request<{ conversation: { contact: typeof told | null } | null }>(query, {
          id: person.id,
        })
        return conversation?.contact
      })
    })

    const belongingsOf = async (id: string): Promise<Belongings> =>
      (await client.request<{ contact: Belongings }>(BELONGINGS, { id })).contact
    const both = (): Promise<readonly Belongings[]> => Promise.all([told.id, writtenId].map(belongingsOf))
    /** Whose a conversation is reaches messaging by an event. */
    const conversationsAre = (wanted: readonly Belongings['conversations'][]): Promise<boolean> =>
      eventually('the conversation is where it belongs', async () => {
        expect((await both()).map(({ conversations }) => conversations)).toEqual(wanted)
        return true
      })
    const pair = () => page.getByRole('listitem').filter({ hasText: 'vera@works.example' })

    /** What the plan of the queue does every few minutes. */
    async function lookForDuplicates(): Promise<void> {
      const database = await openOwnDatabase(parley.dataFolder)
      const job = { requestId: 'journey', payload: {} }
      await database.query(`SELECT jobs.add_job('crm.plan-duplicates', $1)`, [JSON.stringify(job)])
      await database.end()
    }

    it('are noticed while the second one is added', async () => {
      await page.goto(`${parley.url}/contacts`)
      await page.getByRole('button', { name: 'New contact' }).click()
      const form = page.getByRole('dialog', { name: 'New contact' })
      await form.getByLabel('Name').fill(told.name)
      const warning = form.getByRole('status').filter({ hasText: 'This may be here already' })
      expect(await warning.getByRole('link').getAttribute('href')).toBe(`/contacts/${told.id}`)
      expect(await axe(page)).toEqual([])
      await form.getByLabel('E-mail').fill('vera@works.example')
      await form.getByRole('button', { name: 'Create' }).click()
      await page.waitForURL((url) => /^\/contacts\/[0-9a-f-]{36}$/.test(url.pathname))
      writtenId = new URL(page.url()).pathname.split('/').at(-1)!
      await client.request(
        `mutation ($deal: CreateDealInput!, $note: CreateNoteInput!) {
          createDeal(input: $deal) { id } createNote(input: $note) { id } }`,
        {
          deal: { title: 'Flour for a year', contactIds: [writtenId] },
          note: { recordType: 'CONTACT', recordId: writtenId, body: 'Asks for delivery by train' },
        },
      )
    })

    it('are found beside each other, compared field by field, and made one by keyboard', async () => {
      before = await both()
      expect(before[0]?.timeline.edges.length).toBeGreaterThan(0)
      await lookForDuplicates()
      await page.goto(`${parley.url}/contacts`)
      await page.getByRole('button', { name: 'Duplicates' }).click()
      await eventually('the pair is there', async () => {
        await page.reload()
        await pair().waitFor({ timeout: 1_000 })
        return true
      })
      expect(await axe(page)).toEqual([])
      await pair().getByRole('button', { name: 'Merge…' }).focus()
      await page.keyboard.press('Enter')
      const dialog = page.getByRole('dialog', { name: 'Merge' })
      const email = dialog.getByRole('group', { name: 'E-mail' })
      await email.waitFor()
      await dialog.getByText('1 deal', { exact: true }).waitFor()
      await dialog.getByText('1 note', { exact: true }).waitFor()
      expect(await axe(page)).toEqual([])
      // The other way round: the conversation is what goes along then, and nothing stands against the address.
      await dialog.getByRole('button', { name: 'Swap' }).press('Enter')
      await dialog.getByText('1 conversation', { exact: true }).waitFor()
      await email.waitFor({ state: 'detached' })
      await dialog.getByRole('button', { name: 'Merge' }).press('Enter')
      await dialog.waitFor({ state: 'detached' })
      await page.getByText(/^Merged with/).waitFor()
      await pair().waitFor({ state: 'detached' })
      await conversationsAre([[], before[0]!.conversations])
      const [gone, kept] = await both()
      expect(gone?.deletedAt).not.toBeNull()
      expect(kept).toMatchObject({ email: 'vera@works.example', username: before[0]!.username, deletedAt: null })
      expect(kept?.timeline.edges).toEqual(before[0]!.timeline.edges)
      expect([kept?.deals, kept?.notes]).toEqual([before[1]!.deals, before[1]!.notes])
    })

    it('show on the contact that stayed, and are two again as they were', async () => {
      await page.goto(`${parley.url}/contacts/${writtenId}`)
      const drawer = page.getByRole('dialog', { name: 'Contact' })
      await drawer.locator(`a[href="/inbox/${before[0]!.conversations[0]!.id}"]`).first().waitFor()
      await drawer.getByText('Flour for a year').first().waitFor()
      await page.goto(`${parley.url}/duplicates`)
      const merge = page.getByRole('listitem').filter({ hasText: `${told.name} →` })
      await merge.getByRole('button', { name: 'Undo' }).press('Enter')
      await page.getByText('They are two again').waitFor()
      await merge.getByText('Undone').waitFor()
      await conversationsAre(before.map(({ conversations }) => conversations))
      expect(await both()).toEqual(before)
    })

    it('are shown on a phone, in the dark and in Russian', async () => {
      await lookForDuplicates()
      await page.setViewportSize({ width: 390, height: 844 })
      await page.emulateMedia({ colorScheme: 'dark' })
      await page.evaluate("localStorage.setItem('parley.language', 'ru')")
      await eventually('the pair is there', async () => {
        await page.reload()
        await pair().waitFor({ timeout: 1_000 })
        return true
      })
      expect(await axe(page)).toEqual([])
      await pair().getByRole('button', { name: 'Объединить…' }).click()
      const dialog = page.getByRole('dialog', { name: 'Объединить' })
      await dialog.getByText('1 сделка').waitFor()
      expect(await axe(page)).toEqual([])
      const { width } = (await dialog.boundingBox())!
      expect(width).toBeLessThanOrEqual(390)
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'detached' })
    })
  })
})
