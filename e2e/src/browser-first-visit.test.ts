import type { Browser, Page } from 'playwright-core'
import { openBrowser, openPage, signInAsDemo } from './harness/browser'
import { eventually, GraphClient } from './harness/graph-client'
import { startParley, type ParleyProcess } from './harness/parley-process'
import { SandboxControl } from './harness/sandbox-control'

/** The demo account, whose inbox the demo workspace shows. */
const DEMO_PHONE = '+15550100001'

/** The page believes that its socket is open; nothing passes until the answered function is called. */
async function holdSocket(page: Page): Promise<() => void> {
  let release = (): void => undefined
  const released = new Promise<void>((resolve) => (release = resolve))
  await page.routeWebSocket(/\/graphql$/, (socket) => {
    const server = released.then(() => socket.connectToServer())
    socket.onMessage((message) => void server.then((opened) => opened.send(message)))
  })
  return release
}

/** Asks for the last message of the newest conversation, as a partner's client does. */
async function followNewest(url: string): Promise<() => Promise<string | undefined>> {
  const client = new GraphClient(url)
  const input = { email: 'demo@parley.local', password: 'parley-demo', tokenDelivery: 'BODY' }
  const { signIn } = await client.request<{ signIn: { accessToken: string } }>(
    'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }',
    { input },
  )
  client.accessToken = signIn.accessToken
  return async () => {
    const { conversations } = await client.request<{
      conversations: { edges: { node: { lastMessage: { text: string } | null } }[] }
    }>('{ conversations(first: 1) { edges { node { lastMessage { text } } } } }')
    return conversations.edges[0]?.node.lastMessage?.text
  }
}

describe('what happens around the page', () => {
  let parley: ParleyProcess
  let control: SandboxControl
  let browser: Browser

  beforeAll(async () => {
    parley = await startParley({ environment: { SANDBOX_SCRIPTED_REPLIES: 'false' } })
    control = new SandboxControl(parley.controlUrl)
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await parley?.stop()
  })

  it('shows what was written after the first page was read and before anything was live', async () => {
    const page = await openPage(browser)
    const newest = await followNewest(parley.url)
    const release = await holdSocket(page)
    const answered: string[] = []
    page.on('requestfinished', (request) => {
      const name = /"operationName":"(\w+)"/.exec(request.postData() ?? '')?.[1]
      if (name) answered.push(name)
    })
    await signInAsDemo(page, parley.url)
    await page.locator('a[href^="/inbox/"]').first().waitFor()
    // The list again, behind the cursor: from here on only the socket brings anything.
    const lists = (): number => answered.filter((name) => name === 'Conversations').length
    await eventually('the second list', () => answered.includes('InboxCursor') && lists() > 1)
    await control.say({ to: DEMO_PHONE, text: 'Written in between' })
    await eventually('the message to be in the inbox', async () => (await newest()) === 'Written in between')
    release()
    await page.locator('a[href^="/inbox/"]', { hasText: 'Written in between' }).waitFor()
    await page.context().close()
  })

  it('tells of an account that Telegram has signed out, without a reload', async () => {
    const page = await openPage(browser)
    await signInAsDemo(page, parley.url)
    await page.goto(`${parley.url}/accounts`)
    const card = page.getByRole('listitem').filter({ hasText: 'Anna Reed' })
    await card.getByText('Connected').waitFor()
    await control.post('/reset-session', { phone: DEMO_PHONE, how: 'wiped' })
    await card.getByText('Signed out').waitFor()
    await page.context().close()
  })
})
