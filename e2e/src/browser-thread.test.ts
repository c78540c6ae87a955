import type { Browser, Locator, Page } from 'playwright-core'
import { openBrowser, openPage, signInAsDemo } from './harness/browser'
import { eventually, GraphClient } from './harness/graph-client'
import { startParley, type ParleyProcess } from './harness/parley-process'
import { SandboxControl } from './harness/sandbox-control'

/** More than the pages a thread loads at first, so that scrolling up has to fetch. */
const HISTORY = 160
/** The message that was the first loses the space above a group when it turns out to be in the middle of one. */
const SAME_PLACE_PX = 10

interface Place {
  readonly id: string
  readonly top: number
}

describe('a long thread and a long list of chats', () => {
  let parley: ParleyProcess
  let control: SandboxControl
  let browser: Browser
  let page: Page
  let thread: Locator
  /** The demo account, and someone it talks to. */
  let phone: string
  let person: string
  let firstId: number

  beforeAll(async () => {
    parley = await startParley({
      script: process.env.PARLEY_E2E_START,
      environment: { SANDBOX_SCRIPTED_REPLIES: 'false' },
    })
    control = new SandboxControl(parley.controlUrl)
    ;({ phone } = (await control.accounts())[0]!)
    browser = await openBrowser()
    page = await openPage(browser)
    await signInAsDemo(page, parley.url)
    const rows = page.locator('a[href^="/inbox/"]')
    await rows.first().waitFor()
    person = await writeToSomeone(rows)
    await rows
      .filter({ hasText: `Line ${HISTORY}` })
      .first()
      .click()
    await page.getByText(`Line ${HISTORY}`, { exact: true }).last().waitFor()
    // Opened again it knows its last page only.
    await page.reload()
    thread = page.getByRole('log', { name: 'Messages' })
    await thread.getByText(`Line ${HISTORY}`, { exact: true }).waitFor()
  })
  afterAll(async () => {
    await browser?.close()
    await parley?.stop()
  })

  /** Fills the conversation with the first person of the inbox who can be written as. */
  async function writeToSomeone(rows: Locator): Promise<string> {
    for (const title of await rows.locator('[dir=auto]:first-child').allTextContents()) {
      const answer = await control
        .post<{ messages: { id: number }[] }>('/say', { to: phone, from: title, text: 'Line', count: HISTORY })
        .catch(() => null)
      if (!answer) continue
      firstId = answer.messages[0]!.id
      return title
    }
    throw new Error('Nobody in the inbox is a person')
  }

  /** The uppermost whole message in sight, and where it is in the pane. */
  const uppermost = (): Promise<Place> =>
    thread.evaluate((pane) => {
      const { top } = pane.getBoundingClientRect()
      const shown = [...pane.querySelectorAll('[data-message]')]
        .map((row) => ({ id: row.getAttribute('data-message')!, top: row.getBoundingClientRect().top - top }))
        .filter((row) => row.top >= 0)
        .sort((one, other) => one.top - other.top)
      return shown[0]!
    })
  /** The same once rows that came into sight are measured, and nothing moves any more. */
  const atRest = (): Promise<Place> =>
    eventually('the thread is at rest', async () => {
      const before = await uppermost()
      await thread.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))')
      const after = await uppermost()
      return before.id === after.id && before.top === after.top ? after : null
    })
  const isWhereItWas = (seen: Place): Promise<boolean> =>
    eventually('the message is where it was', async () => {
      const top = await placeOf(seen.id)
      return top !== null && Math.abs(top - seen.top) <= SAME_PLACE_PX
    })
  const placeOf = (id: string): Promise<number | null> =>
    thread.evaluate((pane, wanted) => {
      const row = pane.querySelector(`[data-message="${wanted}"]`)
      return row ? row.getBoundingClientRect().top - pane.getBoundingClientRect().top : null
    }, id)
  const heightOf = (): Promise<number> => thread.evaluate((pane) => pane.scrollHeight)
  const scrollTo = (top: number): Promise<void> => thread.evaluate((pane, to) => pane.scrollTo({ top: to }), top)

  it('opens at its end, with a part of the messages', async () => {
    const left = await thread.evaluate((pane) => pane.scrollHeight - pane.scrollTop - pane.clientHeight)
    expect(left).toBeLessThan(60)
    expect(await thread.locator('[data-message]').count()).toBeLessThan(HISTORY / 2)
  })

  it('keeps what is read in its place while older messages come in above', async () => {
    const before = await heightOf()
    let released = (): void => undefined
    const held = new Promise<void>((resolve) => (released = resolve))
    await page.route('**/graphql', async (route) => {
      await held
      await route.continue()
    })
    // A thread that is still being drawn goes back to its end.
    await eventually('the first of what is there is in sight', async () => {
      await scrollTo(0)
      await atRest()
      return thread.evaluate((pane) => pane.scrollTop === 0)
    })
    const seen = await uppermost()
    released()
    await eventually('older messages are there', async () => (await heightOf()) > before + 500)
    await page.unroute('**/graphql')
    await isWhereItWas(seen)
  })

  it('counts what comes in below, stays where the reader is, and goes there on demand', async () => {
    await scrollTo(await thread.evaluate((pane) => pane.scrollTop - 400))
    const seen = await atRest()
    await control.say({ to: phone, from: person, text: 'Below', count: 3 })
    const pill = page.getByRole('button', { name: '3 new', exact: true })
    await pill.waitFor()
    await isWhereItWas(seen)
    await pill.click()
    await thread.getByText('Below 3', { exact: true }).waitFor()
    await eventually('the end is in sight', () =>
      thread.evaluate((pane) => pane.scrollHeight - pane.scrollTop - pane.clientHeight < 60),
    )
    await pill.waitFor({ state: 'detached' })
  })

  it('follows new messages for a reader at the end', async () => {
    await control.say({ to: phone, from: person, text: 'The newest of all' })
    await thread.getByText('The newest of all', { exact: true }).waitFor()
    await eventually('it is in sight', () =>
      thread.evaluate((pane) => pane.scrollHeight - pane.scrollTop - pane.clientHeight < 60),
    )
  })

  it('jumps from an answer to the message it answers, however far above', async () => {
    await page.reload()
    await thread.getByText('The newest of all', { exact: true }).waitFor()
    await control.post('/say', { to: phone, from: person, text: 'About the first of these', replyTo: firstId })
    await thread
      .locator('[data-message]', { hasText: 'About the first of these' })
      .getByRole('button', { name: /Line 1$/ })
      .click()
    const target = thread.locator('[data-highlighted]', { hasText: /^Line 1(?!\d)/ })
    await target.waitFor()
    const { inside } = await target.evaluate((row) => {
      const [pane, at] = [row.closest('[role=log]')!.getBoundingClientRect(), row.getBoundingClientRect()]
      return { inside: at.top >= pane.top && at.bottom <= pane.bottom }
    })
    expect(inside).toBe(true)
  })

  it('searches and chooses chats, and draws the rows in sight only', async () => {
    await page.goto(`${parley.url}/accounts`)
    await page
      .getByRole('link', { name: /^Manage / })
      .first()
      .click()
    await page.getByRole('button', { name: 'Choose chats' }).click()
    const picker = page.getByRole('dialog', { name: 'Choose chats' })
    await picker
      .getByRole('status')
      .filter({ hasText: / of \d+ chosen/ })
      .waitFor()
    const all = picker.getByRole('checkbox', { name: /^Select all \d+ chats shown/ })
    const total = Number(/\d+/.exec((await all.getAttribute('aria-label')) ?? (await labelOf(all)))![0])
    expect(total).toBeGreaterThan(30)
    expect(await picker.locator('li').count()).toBeLessThan(total)
    await picker
      .locator('ul')
      .evaluate((list) => list.parentElement!.scrollTo({ top: list.parentElement!.scrollHeight }))
    await eventually('the last rows are drawn', async () => (await picker.locator('li').count()) > 0)
    await picker.getByLabel('Search chats').fill(person.toUpperCase())
    await picker.getByRole('checkbox', { name: 'Select the 1 chat shown' }).waitFor()
    await picker.getByLabel('Search chats').fill('no chat is called this')
    await picker.getByText('No chat matches').waitFor()
    await picker.getByLabel('Search chats').fill('')
    await all.waitFor()
    const chosen = picker.getByRole('status').filter({ hasText: / of \d+ chosen/ })
    await all.check()
    expect(await chosen.textContent()).toContain(`${total} of ${total} chosen`)
    await all.uncheck()
    expect(await chosen.textContent()).toContain(`0 of ${total} chosen`)
    await picker.getByText(/chats leave the inbox/).waitFor()
    await picker.getByRole('button', { name: 'Cancel' }).click()
    await picker.waitFor({ state: 'detached' })
  })

  it('says so where a page cannot be loaded offline, and shows it when the network is back', async () => {
    await page.context().setOffline(true)
    await page.locator('a[href="/contacts"]').first().click()
    await page.getByRole('heading', { name: 'Reload to go on' }).waitFor()
    expect(await page.locator('a[href="/accounts"]').first().isVisible()).toBe(true)
    await page.context().setOffline(false)
    await page.getByText(person).first().waitFor()
    expect(page.url()).toContain('/contacts')
  })

  it('shows a conversation to a colleague no more as soon as it goes to others, without a reload', async () => {
    const rep = new GraphClient(parley.url)
    await rep.signIn('demo@parley.local', 'parley-demo')
    const { id, give } = await narrowAgents(rep)
    const agent = { email: 'mira@example.test', password: 'a sentence that is easy to keep' }
    const { createInvitationLink: link } = await rep.request<{ createInvitationLink: { token: string } }>(
      'mutation { createInvitationLink(input: { role: AGENT, useLimit: 1 }) { token } }',
    )
    const { signUp } = await rep.request<{ signUp: { viewer: { user: { id: string } } } }>(
      'mutation ($input: SignUpInput!) { signUp(input: $input) { viewer { user { id } } } }',
      { input: { ...agent, name: 'Mira', invitationToken: link.token, workspaceName: 'None', tokenDelivery: 'BODY' } },
    )
    await give(signUp.viewer.user.id)
    const colleague = await openPage(browser)
    await colleague.goto(`${parley.url}/inbox`)
    await colleague.getByLabel('E-mail').fill(agent.email)
    await colleague.getByLabel('Password', { exact: true }).fill(agent.password)
    await colleague.keyboard.press('Enter')
    const rows = colleague.locator('a[href^="/inbox/"]')
    await rows.first().waitFor()
    expect(await rows.evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual([`/inbox/${id}`])
    await colleague.evaluate("window.openedOnce = 'yes'")
    await give(null)
    await rows.first().waitFor({ state: 'detached' })
    expect(await colleague.evaluate('window.openedOnce')).toBe('yes')
    await colleague.context().close()
  })

  interface Matrix {
    readonly permissionMatrix: readonly {
      readonly role: string
      readonly version: number
      readonly permissions: readonly { readonly name: string; readonly reach: string | null }[]
    }[]
    readonly conversations: { readonly edges: readonly { readonly node: { readonly id: string } }[] }
  }

  /** Agents see what is theirs from now on; answers the long conversation, and how it is given to someone. */
  async function narrowAgents(rep: GraphClient) {
    const { permissionMatrix, conversations } = await rep.request<Matrix>(
      `query ($search: String!) {
        permissionMatrix { role version permissions { name reach: defaultReach } }
        conversations(filter: { search: $search }, first: 1) { edges { node { id } } } }`,
      { search: person },
    )
    const { version, permissions } = permissionMatrix.find(({ role }) => role === 'AGENT')!
    const grants = permissions
      .filter(({ reach }) => reach !== null)
      .map(({ name, reach }) => ({ name, reach: name.startsWith('conversations:') ? 'OWN' : reach }))
    await rep.request('mutation ($input: SetPermissionsInput!) { setPermissions(input: $input) { version } }', {
      input: { role: 'AGENT', version, grants },
    })
    const { id } = conversations.edges[0]!.node
    const query = 'mutation ($input: AssignInput!) { assignConversations(input: $input) { id } }'
    return { id, give: (ownerId: string | null) => rep.request(query, { input: { ids: [id], ownerId } }) }
  }
})

const labelOf = (checkbox: Locator): Promise<string> =>
  checkbox.evaluate((input) => (input as unknown as { labels: { textContent: string }[] }).labels[0]!.textContent)
