import { createHash, createHmac } from 'node:crypto'
import { TestBrowser } from './test-browser'
import { TestOAuth } from './test-oauth'

const BOT_TOKEN = '1234567890:made-up-token-of-a-made-up-bot-0000'
const URL_OF_TELEGRAM = 'https://oauth.telegram.test/auth'

let oauth: TestOAuth
beforeAll(async () => {
  oauth = await TestOAuth.start({ telegram: { botToken: BOT_TOKEN, url: URL_OF_TELEGRAM } })
})

type Fields = Record<string, string | number>

const ago = (seconds: number): number => Math.floor(Date.now() / 1000) - seconds
let people = 700
const person = (differences: Fields = {}): Fields => ({
  id: ++people,
  first_name: 'Борис',
  last_name: 'Sample',
  username: 'boris_sample',
  auth_date: ago(1),
  ...differences,
})

/** As Telegram documents it: every field in the order of names, under the hash of the bot's token. */
function signed(fields: Fields, botToken = BOT_TOKEN): string {
  const text = Object.keys(fields)
    .sort()
    .map((name) => `${name}=${fields[name]}`)
    .join('\n')
  const hash = createHmac('sha256', createHash('sha256').update(botToken).digest()).update(text).digest('hex')
  return encode({ ...fields, hash })
}
const encode = (fields: Fields): string => Buffer.from(JSON.stringify(fields)).toString('base64url')

/** From the button to Telegram's page; answers where that page sends the browser back to. */
async function start(browser: TestBrowser): Promise<URL> {
  const page = await browser.followTo(`${oauth.url}/auth/telegram/start?returnTo=/inbox`, URL_OF_TELEGRAM)
  return new URL(new URL(page).searchParams.get('return_to')!)
}

async function land(browser: TestBrowser, result: string, back?: URL): Promise<string | null> {
  const callback = back ?? (await start(browser))
  callback.searchParams.set('tgAuthResult', result)
  return oauth.land(browser, callback.href)
}

async function linkedPerson() {
  const vera = await oauth.signUp()
  const fields = person()
  const browser = new TestBrowser()
  const { url } = (await (await oauth.askToLink(browser, vera, 'telegram')).json()) as { url: string }
  const back = new URL(new URL(url).searchParams.get('return_to')!)
  expect(await land(browser, signed(fields), back)).toBe('/profile?linked=telegram')
  return { vera, fields }
}

test('the button leads to Telegram for our bot, and back here with our state', async () => {
  const page = new URL(await new TestBrowser().followTo(`${oauth.url}/auth/telegram/start`, URL_OF_TELEGRAM))
  expect(Object.fromEntries(page.searchParams)).toEqual({
    bot_id: '1234567890',
    origin: oauth.url,
    return_to: expect.stringMatching(new RegExp(`^${oauth.url}/auth/telegram/callback\\?state=[\\w-]{32}$`)),
  })
})

test('the answer behind the # is brought into the query by a page of ours', async () => {
  const browser = new TestBrowser()
  const response = await browser.visit((await start(browser)).href)
  expect(response.status).toBe(200)
  expect(await response.text()).toContain('<script src="/auth/fragment.js">')
  const script = await browser.visit(`${oauth.url}/auth/fragment.js`)
  expect(script.headers.get('content-type')).toContain('javascript')
})

test('who linked the account signs in with it', async () => {
  const { vera, fields } = await linkedPerson()
  const browser = new TestBrowser()
  expect(await land(browser, signed({ ...fields, auth_date: ago(0) }))).toBe('/inbox')
  expect((await oauth.viewer(browser))?.userId).toBe(vera.actor.userId)
})

test('who did not is told to, because Telegram tells no address', async () => {
  expect(await land(new TestBrowser(), signed(person()))).toContain('error=OAUTH_NOT_LINKED')
})

test('a login is good once, also for two at the same moment', async () => {
  const { fields } = await linkedPerson()
  const result = signed({ ...fields, auth_date: ago(0) })
  const ends = await Promise.all([1, 2].map(() => land(new TestBrowser(), result)))
  expect(new Set(ends)).toEqual(new Set(['/inbox', '/sign-in?returnTo=%2Finbox&error=OAUTH_FAILED']))
  expect(await land(new TestBrowser(), result)).toContain('error=OAUTH_FAILED')
})

test('an old one, one of the future, an altered one and one of another bot are refused', async () => {
  const { fields } = await linkedPerson()
  const altered = JSON.parse(Buffer.from(signed(person()), 'base64url').toString()) as Fields
  const wrong = [
    signed({ ...fields, auth_date: ago(301) }),
    signed({ ...fields, auth_date: ago(-120) }),
    encode({ ...altered, id: fields['id']! }),
    signed({ ...fields, auth_date: ago(0) }, `${BOT_TOKEN}x`),
    encode({ ...fields, auth_date: ago(0), hash: '0'.repeat(64) }),
    encode({ ...fields, auth_date: ago(0) }),
    encode({ ...fields, hash: 'short' }),
    'not-json',
    Buffer.from('[]').toString('base64url'),
  ]
  for (const result of wrong) {
    const browser = new TestBrowser()
    expect(await land(browser, result)).toBe('/sign-in?returnTo=%2Finbox&error=OAUTH_FAILED')
    expect(browser.cookie('parley_refresh')).toBeNull()
  }
})

test('who cancels comes back, and an answer without our state is none', async () => {
  expect(await land(new TestBrowser(), 'false')).toContain('error=OAUTH_CANCELLED')
  expect(await land(new TestBrowser(), '')).toContain('error=OAUTH_CANCELLED')
  const callback = `${oauth.callback('telegram')}?tgAuthResult=${signed(person())}`
  expect(await oauth.land(new TestBrowser(), callback)).toBe('/sign-in?error=OAUTH_STATE_INVALID')
})
