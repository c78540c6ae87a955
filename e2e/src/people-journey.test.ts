import type { Browser, Page } from 'playwright-core'
import { openBrowser, openPage } from './harness/browser'
import { eventually } from './harness/graph-client'
import { oneTimeCode } from './harness/one-time-code'
import { startParley, type ParleyProcess } from './harness/parley-process'
import { SandboxControl } from './harness/sandbox-control'

const PASSWORD = 'a sentence that is easy to keep'
const OWNER = { name: 'Olga Sample', email: 'olga@example.test' }
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
