import type { Browser, Page } from 'playwright-core'
import { axe } from './harness/axe'
import { openBrowser, openPage } from './harness/browser'
import { eventually } from './harness/graph-client'
import { startParley, type ParleyProcess } from './harness/parley-process'
import { SandboxControl } from './harness/sandbox-control'

const PASSWORD = 'a sentence that is easy to keep'
const OWNER = { name: 'Olga Sample', email: 'olga@example.test' }

/** The one that locks the account is the first beyond the ten that a person may mistype. */
const WRONG_TRIES = 11

describe('settings in the browser', () => {
  let parley: ParleyProcess
  let control: SandboxControl
  let browser: Browser
  let owner: Page

  beforeAll(async () => {
    parley = await startParley({
      script: process.env.PARLEY_E2E_START,
      environment: { SANDBOX_SCRIPTED_REPLIES: 'false' },
    })
    control = new SandboxControl(parley.controlUrl)
    browser = await openBrowser()
    owner = await openPage(browser)
  })
  afterAll(async () => {
    await browser?.close()
    await parley?.stop()
  })

  const linkFor = (email: string, path: string): Promise<string> =>
    eventually(`a mail with ${path}`, async () => {
      const mails = await control.mails(email)
      return mails.flatMap(({ links }) => links).find((link) => link.includes(path))
    })

  it('verifies an address by the press of a button: opening the link, as scanners do, spends nothing', async () => {
    await owner.goto(`${parley.url}/sign-up`)
    await owner.getByLabel('Your name').fill(OWNER.name)
    await owner.getByLabel('Workspace').fill('Lakeside Mills')
    await owner.getByLabel('E-mail').fill(OWNER.email)
    await owner.getByLabel('Password', { exact: true }).fill(PASSWORD)
    await owner.keyboard.press('Enter')
    await owner.waitForURL('**/inbox**')
    const link = await linkFor(OWNER.email, '/verify-email?')
    for (const _look of ['a scanner', 'another one']) {
      const scanner = await openPage(browser)
      await scanner.goto(link)
      await scanner.getByRole('button', { name: 'Verify the address' }).waitFor()
      await scanner.context().close()
    }
    await owner.goto(link)
    await owner.getByRole('button', { name: 'Verify the address' }).click()
    await owner.getByRole('heading', { name: 'Your address is verified' }).waitFor()
  })

  it('unlocks the sign-in in the same way', async () => {
    const stranger = await openPage(browser)
    await stranger.goto(parley.url)
    for (let tries = 0; tries < WRONG_TRIES; tries++) {
      await stranger.getByLabel('E-mail').fill(OWNER.email)
      await stranger.getByLabel('Password', { exact: true }).fill(`wrong ${tries} and long enough`)
      const answered = stranger.waitForResponse('**/graphql')
      await stranger.keyboard.press('Enter')
      await answered
    }
    const link = await linkFor(OWNER.email, '/unlock?')
    await stranger.goto(link)
    await stranger.getByRole('button', { name: 'Unlock' }).waitFor()
    await stranger.reload()
    await stranger.getByRole('button', { name: 'Unlock' }).click()
    await stranger.getByRole('heading', { name: 'You can sign in again' }).waitFor()
    await stranger.goto(parley.url)
    await stranger.getByLabel('E-mail').fill(OWNER.email)
    await stranger.getByLabel('Password', { exact: true }).fill(PASSWORD)
    await stranger.keyboard.press('Enter')
    await stranger.waitForURL('**/inbox**')
    await stranger.context().close()
  })

  it('shows the secret of a rotated key once', async () => {
    await owner.goto(`${parley.url}/settings/api-keys`)
    await owner.getByRole('button', { name: 'Create key' }).first().click()
    await owner.getByLabel('Name', { exact: true }).fill('Warehouse')
    await owner.getByRole('dialog').getByRole('button', { name: 'Create' }).last().click()
    const shown = owner.getByRole('dialog', { name: 'Your new key' })
    const first = (await shown.locator('code').textContent()) ?? ''
    await shown.getByRole('button', { name: 'Close' }).click()
    await owner.getByRole('button', { name: 'Rotate Warehouse' }).click()
    await owner.getByRole('button', { name: 'Make a new secret' }).click()
    const second = (await shown.locator('code').textContent()) ?? ''
    expect(second).toMatch(/^parley_/)
    expect(second).not.toBe(first)
    await owner.reload()
    await owner.getByText('Warehouse').first().waitFor()
    expect(await owner.content()).not.toContain(second)
  })

  it('says when someone is away, on their own page and in the list of members', async () => {
    await owner.goto(`${parley.url}/settings/profile`)
    await owner.getByRole('switch').check()
    await owner.getByRole('button', { name: 'Save availability' }).click()
    await owner.getByText('Your availability is saved').waitFor()
    await owner.reload()
    await owner.getByRole('switch').waitFor()
    expect(await owner.getByRole('switch').isChecked()).toBe(true)
    await owner.goto(`${parley.url}/settings/members`)
    await owner.getByText('Away', { exact: true }).first().waitFor()
  })

  it('keeps the filter of the activity over a reload', async () => {
    await owner.goto(`${parley.url}/settings/teams`)
    await owner.getByRole('button', { name: 'Create team' }).first().click()
    await owner.getByLabel('Name', { exact: true }).fill('North')
    await owner.getByRole('button', { name: 'Save' }).click()
    await owner.getByRole('button', { name: 'Change North' }).waitFor()
    await owner.goto(`${parley.url}/settings/activity`)
    await owner.getByLabel('About').selectOption({ label: 'Deals' })
    await owner.getByText('Nothing of this kind happened').waitFor()
    await owner.reload()
    await owner.getByText('Nothing of this kind happened').waitFor()
    await owner.goto(`${parley.url}/settings/activity?q=north`)
    await owner.getByText('North').first().waitFor()
  })

  it('assigns a contact by keyboard alone, and Escape closes the topmost thing only', async () => {
    await owner.goto(`${parley.url}/contacts/new`)
    await owner.getByLabel('Name', { exact: true }).first().fill('Aurora Sample')
    await owner.keyboard.press('Control+Enter')
    await owner.waitForURL(/\/contacts\/[0-9a-f]{8}-/)
    await owner.getByRole('button', { name: 'Assign', exact: true }).first().focus()
    await owner.keyboard.press('Enter')
    const dialog = owner.getByRole('dialog', { name: 'Who looks after it' })
    await dialog.getByRole('combobox', { name: 'Team' }).waitFor()
    expect(await axe(owner)).toEqual([])
    await dialog.getByRole('combobox', { name: 'Team' }).focus()
    await owner.keyboard.press('ArrowDown')
    await dialog.getByRole('option', { name: 'North' }).waitFor()
    await owner.keyboard.press('Escape')
    await dialog.getByRole('listbox').waitFor({ state: 'detached' })
    await owner.keyboard.type('nor')
    await dialog.getByRole('option', { name: 'North' }).waitFor()
    await owner.keyboard.press('Enter')
    await owner.keyboard.press('Control+Enter')
    await dialog.waitFor({ state: 'detached' })
    await owner.getByText('North').first().waitFor()
    expect(await owner.getByRole('dialog').count()).toBe(1)
    await owner.keyboard.press('Escape')
    await owner.getByRole('dialog').waitFor({ state: 'detached' })
  })

  it('takes back an invitation and revokes a key on a phone, where axe finds nothing', async () => {
    await owner.setViewportSize({ width: 390, height: 844 })
    await owner.goto(`${parley.url}/settings/invitations`)
    await owner.getByRole('button', { name: 'Invite by e-mail' }).first().click()
    await owner.getByRole('dialog').getByLabel('E-mail').fill('dora@example.test')
    await owner.getByRole('dialog').getByRole('button', { name: 'Invite', exact: true }).click()
    await owner.getByRole('button', { name: 'Take back: dora@example.test' }).click()
    await owner.getByText('Taken back').waitFor()
    expect(await axe(owner)).toEqual([])
    await owner.goto(`${parley.url}/settings/api-keys`)
    await owner.getByRole('button', { name: 'Revoke Warehouse' }).click()
    await owner.getByRole('dialog').getByRole('button', { name: 'Revoke' }).last().click()
    await owner.getByText('Revoked', { exact: true }).waitFor()
    expect(await axe(owner)).toEqual([])
    await owner.goto(`${parley.url}/settings/members`)
    await owner.getByText(/Away/).first().waitFor()
    const bar = owner.getByRole('navigation', { name: 'Main' })
    await bar.getByRole('button', { name: 'More' }).click()
    await owner.getByRole('menuitem', { name: 'Companies' }).waitFor()
    expect(await axe(owner)).toEqual([])
    await owner.getByRole('menuitem', { name: 'Companies' }).click()
    await owner.waitForURL('**/companies')
    expect(await bar.getByRole('link').count()).toBe(4)
    await owner.setViewportSize({ width: 1440, height: 900 })
  })

  it('founds another workspace and goes there', async () => {
    await owner.getByRole('button', { name: `Menu of ${OWNER.name}` }).click()
    await owner.getByRole('menuitem', { name: 'New workspace…' }).click()
    await owner.getByRole('dialog').getByLabel('Name').fill('Riverside')
    await owner.keyboard.press('Enter')
    await owner.getByRole('dialog').waitFor({ state: 'detached' })
    await owner.goto(`${parley.url}/settings/members`)
    await owner.getByRole('heading', { name: 'Riverside' }).waitFor()
  })
})
