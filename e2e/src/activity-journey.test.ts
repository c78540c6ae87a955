import type { Browser, Page } from 'playwright-core'
import { axe } from './harness/axe'
import { openBrowser, openPage, signInAsDemo } from './harness/browser'
import { connectAccount, syncDialogs } from './harness/connect-account'
import { eventually, GraphClient, type Subscribed } from './harness/graph-client'
import { startParley, type ParleyProcess } from './harness/parley-process'
import { SandboxControl } from './harness/sandbox-control'

interface Told {
  readonly reminderDue: { readonly kind: string; readonly note: { readonly body: string } | null }
}

const REMINDERS = 'subscription { reminderDue { kind note { body } } }'
const DEMO = { email: 'demo@parley.local', password: 'parley-demo' }

describe('notes, tasks and what happened, in the browser', () => {
  let parley: ParleyProcess
  let control: SandboxControl
  let browser: Browser
  let page: Page
  let colleague: GraphClient
  let told: Subscribed<Told>
  let colleagueEmail: string
  let phone: string
  let person: { readonly id: string; readonly title: string }
  const unique = crypto.randomUUID().slice(0, 8)
  const question = `When does the flour come? ${unique}`

  beforeAll(async () => {
    parley = await startParley({
      script: process.env.PARLEY_E2E_START,
      environment: { SANDBOX_SCRIPTED_REPLIES: 'false' },
    })
    control = new SandboxControl(parley.controlUrl)
    const rep = new GraphClient(parley.url)
    await rep.signIn(DEMO.email, DEMO.password)
    colleague = await joinAs(rep, 'Mira')
    told = colleague.subscribe<Told>(REMINDERS)
    const free = (await control.accounts()).filter(({ password }) => !password).at(-1)!
    const account = await connectAccount(rep, control, free)
    phone = free.phone
    person = account.dialogs.find(({ kind }) => kind === 'USER')!
    await syncDialogs(rep, account.id, [person.id])
    browser = await openBrowser()
    page = await openPage(browser)
    await signInAsDemo(page, parley.url)
  })
  afterAll(async () => {
    await browser?.close()
    await colleague?.close()
    await parley?.stop()
  })

  /** A new member of the workspace of someone who invites by link. */
  async function joinAs(host: GraphClient, name: string): Promise<GraphClient> {
    const { createInvitationLink: link } = await host.request<{ createInvitationLink: { token: string } }>(
      'mutation { createInvitationLink(input: { role: AGENT, useLimit: 1 }) { token } }',
    )
    const client = new GraphClient(parley.url)
    await client.signUp(name)
    const { viewer } = await client.request<{ viewer: { user: { email: string } } }>('{ viewer { user { email } } }')
    colleagueEmail = viewer.user.email
    const { acceptInvitation: workspace } = await client.request<{ acceptInvitation: { id: string } }>(
      'mutation ($token: String!) { acceptInvitation(token: $token) { id } }',
      { token: link.token },
    )
    const { switchWorkspace } = await client.request<{ switchWorkspace: { accessToken: string } }>(
      'mutation ($id: ID!) { switchWorkspace(workspaceId: $id) { accessToken } }',
      { id: workspace.id },
    )
    client.accessToken = switchWorkspace.accessToken
    return client
  }

  /** A note that a colleague writes on the contact, elsewhere. */
  async function writeAsColleague(body: string): Promise<{ note: string }> {
    const { conversation } = await colleague.request<{ conversation: { contact: { id: string } } }>(
      'query ($id: ID!) { conversation(id: $id) { contact { id } } }',
      { id: person.id },
    )
    const input = { recordType: 'CONTACT', recordId: conversation.contact.id, body }
    const { createNote } = await colleague.request<{ createNote: { id: string } }>(
      'mutation ($input: CreateNoteInput!) { createNote(input: $input) { id } }',
      { input },
    )
    return { note: createNote.id }
  }

  const subjectsTo = async (email: string): Promise<string[]> =>
    (await control.mails(email)).map(({ subject }) => subject)

  it('adds a deal from beside a conversation, and puts it into another stage there', async () => {
    await page.goto(`${parley.url}/inbox/${person.id}`)
    const panel = page.getByRole('complementary', { name: 'Contact' })
    const deals = panel.locator('section', { has: page.getByRole('heading', { name: /^Deals/ }) })
    await deals.getByRole('button', { name: 'Add' }).click()
    await panel.getByLabel('Deal', { exact: true }).fill(`Flour ${unique}`)
    await panel.getByLabel('Value').fill('1200')
    await panel.getByRole('button', { name: 'Create' }).click()
    await panel.getByRole('link', { name: `Flour ${unique}` }).waitFor()
    const stage = deals.getByLabel('Stage')
    const chosen = stage.locator('option:checked')
    await chosen.filter({ hasNotText: '—' }).waitFor({ state: 'attached' })
    const [, next] = await stage.locator('option').allTextContents()
    await stage.selectOption({ label: next! })
    await chosen.filter({ hasText: next! }).waitFor({ state: 'attached' })
    expect(await axe(page)).toEqual([])
  })

  it('writes a note with the key N that names a colleague, who is told live and by mail', async () => {
    await page.locator('body').press('n')
    const note = page.getByRole('form', { name: 'New note' })
    await page.keyboard.type(`Ask @Mi`)
    await note.getByRole('option', { name: 'Mira' }).waitFor()
    expect(await axe(page)).toEqual([])
    await page.keyboard.press('Enter')
    await page.keyboard.type(`about the mill ${unique}`)
    await note.getByText('Told here and by e-mail').waitFor()
    await note.getByRole('button', { name: 'Add the note' }).click()
    await page
      .getByRole('article')
      .filter({ hasText: `Ask @Mira about the mill ${unique}` })
      .waitFor()
    const live = await eventually('the colleague hears of it', () => told.events[0])
    expect(live.reminderDue).toEqual({ kind: 'MENTION', note: { body: `Ask @Mira about the mill ${unique}` } })
    await eventually('the mail is there', async () =>
      (await subjectsTo(colleagueEmail)).find((subject) => subject.includes('mentioned you in a note')),
    )
  })

  it('shows what happened with the contact, message, note and task, the latest first', async () => {
    await control.say({ to: phone, from: person.title, text: question })
    await page.getByText(question).first().waitFor()
    await page.getByRole('link', { name: 'Open the contact' }).click()
    const drawer = page.getByRole('dialog', { name: 'Contact' })
    await drawer.getByRole('link', { name: question, exact: true }).waitFor()
    await drawer.getByRole('button', { name: 'Task', exact: true }).click()
    await drawer.getByLabel('Task', { exact: true }).fill(`Call the mill ${unique}`)
    await drawer.getByLabel('Remind me').fill('2026-01-05T09:00')
    await drawer.getByRole('button', { name: 'Add the task' }).click()
    for (const kind of ['TASK_CREATED', 'DEAL_MOVED']) await drawer.locator(`li[data-kind="${kind}"]`).waitFor()
    const kindsInOrder = (): Promise<string[]> =>
      drawer.locator('li[data-kind]').evaluateAll((items) => items.map((item) => item.getAttribute('data-kind') ?? ''))
    // Telegram counts whole seconds: the message may stand beside the note that was written in the same one.
    for (const interesting of [
      ['TASK_CREATED', 'NOTE_ADDED', 'DEAL_MOVED'],
      ['TASK_CREATED', 'MESSAGE_RECEIVED', 'DEAL_MOVED'],
    ])
      await eventually(interesting.join(' after '), async () => {
        const kinds = await kindsInOrder()
        const first = kinds.filter((kind, at) => interesting.includes(kind) && kinds.indexOf(kind) === at)
        return first.join() === interesting.join()
      })
    expect(await kindsInOrder()).toContain('RECORD_CREATED')
    const { note } = await writeAsColleague(`Olga answers in the mornings ${unique}`)
    await drawer.getByText(`Olga answers in the mornings ${unique}`).waitFor()
    await colleague.request('mutation ($id: ID!) { deleteNote(id: $id) { id } }', { id: note })
    await drawer.getByText(`Olga answers in the mornings ${unique}`).waitFor({ state: 'detached' })
    await drawer.getByRole('group', { name: 'Show' }).getByRole('button', { name: 'Notes' }).click()
    await drawer.locator('li[data-kind="TASK_CREATED"]').waitFor({ state: 'detached' })
    expect(await axe(page)).toEqual([])
  })

  it('says why the contact is seen, and who else sees it, by keyboard', async () => {
    const drawer = page.getByRole('dialog', { name: 'Contact' })
    const why = drawer.getByRole('button', { name: 'Why do I see this?' })
    await why.focus()
    await page.keyboard.press('Enter')
    const panel = page.getByRole('dialog', { name: 'Why do I see this?' })
    await panel.getByText('Your role sees every record of this kind: Owner.').waitFor()
    await panel.getByRole('heading', { name: 'Who else sees it' }).waitFor()
    await panel.getByRole('listitem').filter({ hasText: 'Mira' }).waitFor()
    expect(await axe(page)).toEqual([])
    await page.keyboard.press('Escape')
    await panel.waitFor({ state: 'detached' })
    await eventually('the focus is back', () => why.evaluate((button) => button === button.ownerDocument.activeElement))
    await drawer.waitFor()
  })

  it('is reminded once, live and by mail, and puts it off', async () => {
    const toast = page.getByRole('alert').filter({ hasText: `Call the mill ${unique}` })
    await toast.waitFor()
    await eventually('the mail is there', async () =>
      (await subjectsTo(DEMO.email)).find((subject) => subject === `Reminder: Call the mill ${unique}`),
    )
    await toast.getByRole('button', { name: 'Tomorrow' }).click()
    await toast.waitFor({ state: 'detached' })
    expect((await subjectsTo(DEMO.email)).filter((subject) => subject.includes(unique))).toHaveLength(1)
  })

  it('keeps a list of what is to be done, by how near it is', async () => {
    await page.goto(`${parley.url}/tasks`)
    const field = page.getByLabel('What is to be done?')
    await field.fill(`Send the offer ${unique}`)
    await page.getByLabel('Due').selectOption({ label: 'Tomorrow' })
    await page.keyboard.press('Enter')
    const later = page.getByRole('region', { name: 'Later' })
    await later.getByText(`Send the offer ${unique}`).waitFor()
    await page.getByRole('region', { name: 'Without a time' }).getByText(`Call the mill ${unique}`).waitFor()
    expect(await axe(page)).toEqual([])
    await tickAndTakeBack()
    // A task that is done leaves the list: there is nothing left to be checked.
    await page.getByLabel(`Done: Call the mill ${unique}`).click()
    await page
      .getByRole('listitem')
      .filter({ hasText: `Call the mill ${unique}` })
      .waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Done', exact: true }).click()
    await page
      .getByRole('listitem')
      .filter({ hasText: `Call the mill ${unique}` })
      .waitFor()
  })

  /** By keyboard: from the field to the first row, put off for a week, ticked, and all of it undone. */
  async function tickAndTakeBack(): Promise<void> {
    const row = page.getByRole('listitem').filter({ hasText: `Send the offer ${unique}` })
    const undo = page.getByRole('alert').getByRole('button', { name: 'Undo' }).last()
    await page.keyboard.press('Escape')
    await page.keyboard.press('j')
    await eventually('the row has the focus', () => row.evaluate((item) => item === item.ownerDocument.activeElement))
    const due = await row.locator('time').getAttribute('datetime')
    await page.keyboard.press('s')
    await row.getByRole('button', { name: 'In a week' }).press('Enter')
    const dueElse = async () => (await row.locator('time').getAttribute('datetime')) !== due
    await eventually('it is put off', dueElse)
    await undo.click()
    await eventually('it is due as before', async () => !(await dueElse()))
    await row.getByRole('checkbox').click()
    await row.waitFor({ state: 'detached' })
    await undo.click()
    await row.waitFor()
  }

  it('has the days of where its reader is', async () => {
    const inZone = async (timezoneId: string): Promise<string[]> => {
      const away = await openPage(browser, { timezoneId })
      await signInAsDemo(away, parley.url)
      await away.goto(`${parley.url}/tasks`)
      const row = away.getByRole('listitem').filter({ hasText: `Send the offer ${unique}` })
      const words = await row.locator('time').innerText()
      await away.context().close()
      return words.split(', ')
    }
    const [, here] = await inZone('Asia/Dubai')
    const [, there] = await inZone('Asia/Kathmandu')
    const hours = (clock: string | undefined): number => Number(clock?.slice(0, 2)) + Number(clock?.slice(3)) / 60
    expect((hours(there) - hours(here) + 24) % 24).toBe(1.75)
  })

  it('shows a deal on a page of its own', async () => {
    await page.goto(`${parley.url}/deals`)
    await page.getByRole('link', { name: `Flour ${unique}` }).click()
    await page.getByRole('link', { name: 'Open on a page of its own' }).click()
    await page.getByRole('heading', { level: 1, name: `Flour ${unique}` }).waitFor()
    await page.getByRole('link', { name: question, exact: true }).waitFor()
    await page.getByRole('tab', { name: 'Tasks' }).click()
    await page.getByText('Nothing to do here.').waitFor()
    expect(await axe(page)).toEqual([])
  })
})
