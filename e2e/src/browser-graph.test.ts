import type { Browser, Locator, Page } from 'playwright-core'
import { openBrowser, openPage, signInAsDemo } from './harness/browser'
import { startParley, type ParleyProcess } from './harness/parley-process'
import { SandboxControl } from './harness/sandbox-control'

/** What a page sent to the graph and how it was answered. */
interface Traffic {
  /** `Name by id`, or `Name by text`. */
  readonly sent: string[]
  readonly refused: number[]
  readonly complaints: string[]
}

function watch(page: Page): Traffic {
  const traffic: Traffic = { sent: [], refused: [], complaints: [] }
  const note = (body: string | null): void => {
    const { operationName, query } = JSON.parse(body ?? '{}') as { operationName?: string; query?: string }
    traffic.sent.push(`${operationName} by ${query ? 'text' : 'id'}`)
  }
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/graphql')) note(request.postData())
  })
  page.on('response', (response) => {
    if (response.status() >= 400) traffic.refused.push(response.status())
  })
  page.on('websocket', (socket) =>
    socket.on('framesent', ({ payload }) => {
      const message = JSON.parse(String(payload)) as { type: string; payload?: object }
      if (message.type === 'subscribe') note(JSON.stringify(message.payload))
    }),
  )
  page.on('console', (message) => {
    if (message.type() === 'error') traffic.complaints.push(message.text())
  })
  page.on('pageerror', (error) => traffic.complaints.push(String(error)))
  return traffic
}

const DEADLINE_MS = 30_000

/** Does something until its effect is on the page. */
async function repeat(work: () => Promise<unknown>, effect: Locator): Promise<void> {
  const deadline = Date.now() + DEADLINE_MS
  for (;;) {
    await work()
    try {
      return await effect.waitFor({ timeout: 1_000 })
    } catch (error) {
      if (Date.now() > deadline) throw error
    }
  }
}

describe('the graph in a browser', () => {
  let parley: ParleyProcess
  let browser: Browser
  let page: Page
  let traffic: Traffic
  let phone: string
  const say = (text: string) => new SandboxControl(parley.controlUrl).say({ to: phone, text })

  /** The page knows which operations there are once it knows the graph. */
  const run = async (operation: string): Promise<void> => {
    const choice = page.getByRole('menuitem', { name: operation })
    await repeat(() => page.getByRole('button', { name: /execute/i }).click(), choice)
    await choice.click()
  }

  beforeAll(async () => {
    parley = await startParley({ environment: { SANDBOX_SCRIPTED_REPLIES: 'false' } })
    const [account] = await new SandboxControl(parley.controlUrl).accounts()
    phone = account!.phone
    browser = await openBrowser()
    page = await openPage(browser)
    traffic = watch(page)
    await signInAsDemo(page, parley.url)
  })
  afterAll(async () => {
    await browser?.close()
    await parley?.stop()
  })

  it('shows a page that runs queries as whoever is signed in', async () => {
    await page.goto(`${parley.url}/graphql`)
    await page.getByText('As Dana Demo in Parley demo').waitFor()
    await run('Viewer')
    await page.locator('.result-window').getByText('"OWNER"').waitFor()
  })

  it('follows subscriptions there, under the policy of every page', async () => {
    await run('Inbox')
    const text = 'Said while the page listens'
    // The socket opens in its own time: someone writes until the page has heard it.
    await repeat(() => say(text), page.locator('.result-window').getByText(text).first())
    expect(traffic.complaints).toEqual([])
  })

  it('runs only the documents of the web app where that is asked for, and the app needs no others', async () => {
    // Open sockets are given time to end by themselves.
    await page.context().close()
    await parley.stop({ keepData: true })
    const { dataFolder } = parley
    // What is set to nothing has its default: a browser never meets a limit.
    const limits = { RATE_LIMIT_USER_POINTS: '', RATE_LIMIT_ANONYMOUS_POINTS: '', RATE_LIMIT_ADDRESS_REQUESTS: '' }
    const environment = { ...limits, SANDBOX_SCRIPTED_REPLIES: 'false', TRUSTED_DOCUMENTS: 'required' }
    parley = await startParley({ dataFolder, environment })
    page = await openPage(browser)
    traffic = watch(page)
    await signInAsDemo(page, parley.url)
    await page.locator('a[href^="/inbox/"]').first().click()
    await page.locator('[data-message]').first().waitFor()
    await say('Live without a text')
    await page.getByText('Live without a text').first().waitFor()
    expect(traffic.sent.length).toBeGreaterThan(5)
    expect(traffic.sent.filter((operation) => !operation.endsWith('by id'))).toEqual([])
    expect([traffic.refused, traffic.complaints]).toEqual([[], []])
    const refusal = await fetch(`${parley.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ __schema { queryType { name } } }' }),
    })
    expect(refusal.status).toBe(403)
  })

  it('shows what could run, and runs nothing of it', async () => {
    const dialogs: string[] = []
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message())
      void dialog.dismiss()
    })
    const hostile = '<img src=x onerror=alert(1)><script>alert(2)</script> javascript:alert(3)'
    await say(hostile)
    await page.getByText(hostile).first().waitFor()
    expect(await page.locator('img[src="x"], a[href^="javascript:"]').count()).toBe(0)
    expect([dialogs, traffic.complaints]).toEqual([[], []])
  })
})
