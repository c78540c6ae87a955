import type { Browser, Page } from 'playwright-core'
import { axe } from './harness/axe'
import { openBrowser, openPage } from './harness/browser'
import { eventually } from './harness/graph-client'
import { oneTimeCode } from './harness/one-time-code'
import { startParley, type ParleyProcess } from './harness/parley-process'
import { SandboxControl } from './harness/sandbox-control'

const PASSWORD = 'a sentence that is easy to keep'
const OWNER = { name: 'Olga Sample', email: 'olga@example.test' }
/** With how many people work there. */
const COMPANIES = { 'Birch Mills': '120', 'Alder Mills': '8', 'Cedar Mills': '50' }
const MEMBER = { name: 'Mikhail Sample', email: 'mikhail@example.test' }

describe('people of a workspace in the browser', () => {
  let parley: ParleyProcess
  let control: SandboxControl
  let browser: Browser
  let owner: Page
  let member: Page
  /** Of the owner's authenticator app. */
  let key: string

  beforeAll(async () => {
    parley = await startParley({
      script: process.env.PARLEY_E2E_START,
      environment: { SANDBOX_SCRIPTED_REPLIES: 'false' },
    })
    control = new SandboxControl(parley.controlUrl)
    browser = await openBrowser()
    owner = await openPage(browser)
    member = await openPage(browser)
  })
  afterAll(async () => {
    await browser?.close()
    await parley?.stop()
  })

  /** The address in the newest mail to someone that leads to a page of ours. */
  const linkFor = (email: string, path: string): Promise<string> =>
    eventually(`a mail with ${path}`, async () => {
      const [mail] = await control.mails(email)
      return mail?.links.find((link) => link.includes(path))
    })

  async function enterPassword(page: Page, password = PASSWORD): Promise<void> {
    await page.getByLabel('Password', { exact: true }).fill(password)
    await page.keyboard.press('Enter')
  }

  it('signs up with a workspace of their own, and verifies the address by mail', async () => {
    await owner.goto(`${parley.url}/sign-up`)
    await owner.getByLabel('Your name').fill(OWNER.name)
    await owner.getByLabel('Workspace').fill('Lakeside Mills')
    await owner.getByLabel('E-mail').fill(OWNER.email)
    await enterPassword(owner)
    await owner.waitForURL('**/inbox**')
    await owner.goto(await linkFor(OWNER.email, '/verify-email?'))
    await owner.getByRole('button', { name: 'Verify the address' }).click()
    await owner.getByRole('heading', { name: 'Your address is verified' }).waitFor()
  })

  it('sets up a second step, which is asked for at the next sign-in', async () => {
    await owner.goto(`${parley.url}/settings/profile`)
    await owner.getByRole('button', { name: 'Set up' }).click()
    key = (await owner.getByLabel('Key', { exact: true }).textContent()) ?? ''
    await owner.getByLabel('Code that the app shows').fill(oneTimeCode(key))
    await owner.keyboard.press('Enter')
    await owner.getByRole('dialog', { name: 'Your recovery codes' }).waitFor()
    const [recoveryCode = ''] = ((await owner.getByLabel('Recovery codes', { exact: true }).textContent()) ?? '').split(
      '\n',
    )
    await owner.getByRole('button', { name: 'I have kept them' }).click()
    await owner.context().clearCookies()
    await owner.goto(`${parley.url}/inbox`)
    await owner.getByLabel('E-mail').fill(OWNER.email)
    await enterPassword(owner)
    await owner.getByLabel('Code of your authenticator app').fill('000000')
    await owner.keyboard.press('Enter')
    await owner.getByRole('alert').first().waitFor()
    await owner.getByRole('button', { name: 'Use a recovery code' }).click()
    await owner.getByLabel('Recovery code').fill(recoveryCode)
    await owner.keyboard.press('Enter')
    await owner.waitForURL('**/inbox**')
    await owner.getByRole('navigation').first().waitFor()
  })

  it('invites a colleague, who joins from the mail in another browser', async () => {
    await owner.goto(`${parley.url}/settings/invitations`)
    await owner.getByRole('button', { name: 'Invite by e-mail' }).first().click()
    const dialog = owner.getByRole('dialog', { name: 'Invite by e-mail' })
    await dialog.getByLabel('E-mail').fill(MEMBER.email)
    await dialog.getByRole('button', { name: 'Invite', exact: true }).click()
    await owner.getByText(MEMBER.email).first().waitFor()
    await member.goto(await linkFor(MEMBER.email, '/invitation?'))
    await member.getByRole('heading', { name: 'Join Lakeside Mills' }).waitFor()
    await member.getByRole('link', { name: 'I am new here' }).click()
    await member.getByLabel('Your name').fill(MEMBER.name)
    expect(await member.getByLabel('E-mail').inputValue()).toBe(MEMBER.email)
    await enterPassword(member)
    await member.waitForURL('**/inbox**')
    await member.goto(`${parley.url}/settings`)
    await member.getByRole('heading', { name: 'Lakeside Mills' }).waitFor()
    expect(await member.getByRole('link', { name: 'API keys' }).count()).toBe(0)
  })

  it('makes a field of its own, and fills it in with a company', async () => {
    await owner.goto(`${parley.url}/settings/fields?type=COMPANY`)
    await owner.getByRole('button', { name: 'New field' }).click()
    const dialog = owner.getByRole('dialog', { name: 'New field' })
    await dialog.getByLabel('Name').fill('Headcount')
    await dialog.getByLabel('Type').selectOption({ label: 'Number' })
    await dialog.getByRole('button', { name: 'Save' }).click()
    await dialog.waitFor({ state: 'detached' })
    await owner.getByRole('listitem').filter({ hasText: 'Headcount' }).waitFor()
    expect(await axe(owner)).toEqual([])
    for (const [name, headcount] of Object.entries(COMPANIES)) {
      await owner.goto(`${parley.url}/companies/new`)
      const form = owner.getByRole('dialog', { name: 'New company' })
      await form.getByLabel('Name').fill(name)
      await form.getByLabel('Headcount').fill('many')
      await form.getByRole('button', { name: 'Create' }).click()
      await form.getByText('Write a number with at most 4 decimals.').waitFor()
      await form.getByLabel('Headcount').fill(headcount)
      await form.getByRole('button', { name: 'Create' }).click()
      const drawer = owner.getByRole('dialog', { name: 'Company', exact: true })
      await drawer.getByLabel('Headcount').waitFor()
      expect(await drawer.getByLabel('Headcount').inputValue()).toBe(headcount)
    }
    expect(await axe(owner)).toEqual([])
  })

  /** The names in a list of companies, from the top. */
  const namesOf = (page: Page): Promise<string[]> =>
    page
      .getByRole('grid')
      .getByRole('link', { name: /Mills$/ })
      .allTextContents()

  it('filters and sorts by it, and shares that as a view', async () => {
    await owner.goto(`${parley.url}/companies`)
    await owner.getByRole('button', { name: 'Columns' }).click()
    await owner.getByLabel('Headcount').check()
    await owner.keyboard.press('Escape')
    await owner.getByRole('button', { name: 'Filter', exact: true }).click()
    const panel = owner.getByRole('region', { name: 'Filter' })
    await panel.getByRole('button', { name: 'Add a condition' }).click()
    await panel.getByLabel('Field').selectOption({ label: 'Headcount' })
    await panel.getByLabel('Comparison').selectOption({ label: 'is at least' })
    await panel.getByLabel('Value of Headcount').fill('50')
    expect(await axe(owner)).toEqual([])
    await panel.getByRole('button', { name: 'Done' }).click()
    await owner.getByRole('button', { name: 'Headcount', exact: true }).click()
    await owner.getByRole('columnheader', { name: 'Headcount' }).and(owner.locator('[aria-sort=ascending]')).waitFor()
    await eventually('the larger ones, by their size', async () => {
      const names = await namesOf(owner)
      return names.join() === 'Cedar Mills,Birch Mills'
    })
    await owner.getByRole('button', { name: 'Save view' }).click()
    const dialog = owner.getByRole('dialog', { name: 'Save view' })
    await dialog.getByLabel('Name').fill('Large ones')
    await dialog.getByLabel('Share it with everyone in the workspace').check()
    await dialog.getByRole('button', { name: 'Save' }).click()
    await owner.waitForURL('**/companies?view=*')
  })

  it('is opened by the colleague: on a phone, in the dark, in Russian', async () => {
    await member.setViewportSize({ width: 390, height: 844 })
    await member.emulateMedia({ colorScheme: 'dark' })
    await member.evaluate("localStorage.setItem('parley.language', 'ru')")
    await member.goto(`${parley.url}/companies`)
    await member.getByRole('button', { name: 'Large ones' }).click()
    await eventually('the same in the same order', async () => {
      const names = await namesOf(member)
      return names.join() === 'Cedar Mills,Birch Mills'
    })
    expect(await axe(member)).toEqual([])
    await member.getByRole('button', { name: 'Выделить', exact: true }).click()
    await member.getByRole('link', { name: 'Cedar Mills' }).click()
    await member.getByRole('region', { name: 'Что выделено' }).waitFor()
    expect(new URL(member.url()).pathname).toBe('/companies')
    expect(await axe(member)).toEqual([])
  })

  it('says so where a view uses a field that was put away since, and goes on working', async () => {
    await owner.goto(`${parley.url}/settings/fields?type=COMPANY`)
    await owner.getByRole('button', { name: 'Archive Headcount' }).click()
    await owner.getByRole('button', { name: 'Restore Headcount' }).waitFor()
    await member.reload()
    await member
      .getByText(/Headcount/)
      .first()
      .waitFor()
    await eventually('the same as before', async () => (await namesOf(member)).join() === 'Cedar Mills,Birch Mills')
    expect(await axe(member)).toEqual([])
    await member.setViewportSize({ width: 1440, height: 900 })
    await member.evaluate("localStorage.removeItem('parley.language')")
    await member.goto(`${parley.url}/settings`)
  })

  async function openMember(): Promise<void> {
    await owner.goto(`${parley.url}/settings/members`)
    await owner.getByRole('button', { name: `Change ${MEMBER.name}` }).click()
  }

  it('changes a role, which the open window of the colleague shows at once', async () => {
    await openMember()
    await owner.getByLabel('Role').selectOption({ label: 'Admin' })
    await owner.getByRole('button', { name: 'Save', exact: true }).click()
    await member.getByRole('link', { name: 'API keys' }).waitFor()
  })

  it('removes the colleague, whose open window is closed at once', async () => {
    await openMember()
    await owner.getByRole('button', { name: 'Remove' }).click()
    await owner
      .getByRole('dialog')
      .getByRole('button', { name: /Remove/ })
      .last()
      .click()
    await member.getByRole('link', { name: 'API keys' }).waitFor({ state: 'detached' })
  })
})
