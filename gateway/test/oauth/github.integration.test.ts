import { CLIENT } from './client'
import { startGitHubServer, type GitHubVisitor } from './github-server'
import { TestBrowser } from './test-browser'
import { TestOAuth } from './test-oauth'

let github: Awaited<ReturnType<typeof startGitHubServer>>
let oauth: TestOAuth
beforeAll(async () => {
  github = await startGitHubServer()
  oauth = await TestOAuth.start({ github: { ...CLIENT, url: github.url, apiUrl: github.url } })
})

let people = 0
const newVisitor = (differences: Partial<GitHubVisitor> = {}): GitHubVisitor => {
  const id = ++people
  const emails = [
    { email: `old-${id}@example.test`, primary: false, verified: true },
    { email: `Mira-${id}@example.test`, primary: true, verified: true },
  ]
  return { id, login: `mira${id}`, name: `Mira Sample ${id}`, emails, ...differences }
}

test('who is new signs up with the primary address, and comes back as the same user', async () => {
  github.visitor = newVisitor()
  const browser = new TestBrowser()
  expect(await oauth.signIn(browser, 'github', '/deals')).toBe('/deals')
  const first = await oauth.viewer(browser)
  expect(first).toMatchObject({ email: `mira-${github.visitor.id}@example.test`, workspace: github.visitor.name })
  github.visitor = { ...github.visitor, emails: [] }
  const again = new TestBrowser()
  await oauth.signIn(again, 'github')
  expect((await oauth.viewer(again))?.userId).toBe(first?.userId)
})

test('who has no name there is called by the login', async () => {
  github.visitor = newVisitor({ name: null })
  const browser = new TestBrowser()
  await oauth.signIn(browser, 'github')
  expect(await oauth.viewer(browser)).toMatchObject({ workspace: github.visitor.login })
})

test('a confirmed address counts only if it is the primary one', async () => {
  github.visitor = newVisitor({
    emails: [
      { email: 'confirmed@example.test', primary: false, verified: true },
      { email: 'not-confirmed@example.test', primary: true, verified: false },
    ],
  })
  const end = await oauth.signIn(new TestBrowser(), 'github')
  expect(end).toBe('/sign-in?returnTo=%2Finbox&error=OAUTH_EMAIL_UNVERIFIED')
  github.visitor = newVisitor({ emails: [] })
  expect(await oauth.signIn(new TestBrowser(), 'github')).toContain('error=OAUTH_NOT_LINKED')
})

test('who cancels, and a code that was used before, sign nobody in', async () => {
  github.visitor = null
  expect(await oauth.signIn(new TestBrowser(), 'github')).toContain('error=OAUTH_CANCELLED')
  github.visitor = newVisitor()
  const browser = new TestBrowser()
  const callback = await oauth.toCallback(browser, 'github')
  const flow = browser.cookie('parley_oauth')!
  expect(await oauth.land(browser, callback)).toBe('/inbox')
  const thief = new TestBrowser()
  thief.plant(oauth.url, 'parley_oauth', flow, '/auth')
  expect(await oauth.land(thief, callback)).toContain('error=OAUTH_FAILED')
})
