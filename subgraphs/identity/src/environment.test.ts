import { EnvironmentMistakes, type EnvironmentSource } from '@parley/toolkit/environment/read-environment'
import { readSignInEnvironment } from './environment'

const GOOGLE = { OAUTH_GOOGLE_CLIENT_ID: 'parley', OAUTH_GOOGLE_CLIENT_SECRET: 'GOCSPX-made-up-0000' }
const OIDC = {
  OAUTH_OIDC_ISSUER: 'https://sso.example.test/',
  OAUTH_OIDC_CLIENT_ID: 'parley',
  OAUTH_OIDC_CLIENT_SECRET: 'a made-up secret',
}

function mistakesOf(source: EnvironmentSource): readonly string[] {
  try {
    readSignInEnvironment(source)
    return []
  } catch (error) {
    if (error instanceof EnvironmentMistakes) return error.mistakes
    throw error
  }
}

test('nothing is set up by default, and nothing is missing then', () => {
  expect(readSignInEnvironment({})).toEqual({ google: null, github: null, oidc: null, telegram: null })
  expect(mistakesOf({ PARLEY_MODE: 'production' })).toEqual([])
})

test('what is set up has the addresses of the provider', () => {
  expect(readSignInEnvironment({ ...GOOGLE, ...OIDC, PARLEY_MODE: 'production' })).toMatchObject({
    google: { clientId: 'parley', issuer: 'https://accounts.google.com' },
    oidc: { issuer: 'https://sso.example.test', name: 'Single sign-on' },
    github: null,
  })
})

test('half a set-up is refused, with all that is missing', () => {
  const mistakes = mistakesOf({
    OAUTH_GOOGLE_CLIENT_ID: 'parley',
    OAUTH_GITHUB_CLIENT_SECRET: 'a made-up secret',
    OAUTH_OIDC_ISSUER: 'https://sso.example.test',
  })
  expect(mistakes).toEqual([
    'OAUTH_GOOGLE_CLIENT_SECRET: is needed with OAUTH_GOOGLE_CLIENT_ID',
    'OAUTH_GITHUB_CLIENT_ID: is needed with OAUTH_GITHUB_CLIENT_SECRET',
    'OAUTH_OIDC_CLIENT_ID: is needed with OAUTH_OIDC_ISSUER',
    'OAUTH_OIDC_CLIENT_SECRET: is needed with OAUTH_OIDC_ISSUER',
  ])
})

test.each(['changeme', 'your-client-secret', '<secret from the console>', 'short'])('%s is no secret', (value) => {
  const mistakes = mistakesOf({ ...GOOGLE, OAUTH_GOOGLE_CLIENT_SECRET: value })
  expect(mistakes).toEqual([expect.stringMatching(/^OAUTH_GOOGLE_CLIENT_SECRET: /)])
  expect(mistakes.join()).not.toContain(value === 'short' ? 'no text' : value)
})

test('a provider without https is for a demo on this machine only', () => {
  const local = { ...OIDC, OAUTH_OIDC_ISSUER: 'http://127.0.0.1:9000' }
  const elsewhere = { ...OIDC, OAUTH_OIDC_ISSUER: 'http://sso.example.test' }
  expect(mistakesOf(local)).toEqual([])
  expect(mistakesOf({ ...local, PARLEY_MODE: 'production' })).toEqual(['OAUTH_OIDC_ISSUER: must be an https URL'])
  expect(mistakesOf(elsewhere)).toEqual(['OAUTH_OIDC_ISSUER: must be an https URL'])
})

test('the token of the bot has the form of one', () => {
  expect(mistakesOf({ TELEGRAM_LOGIN_BOT_TOKEN: 'made-up' })).toEqual([
    'TELEGRAM_LOGIN_BOT_TOKEN: must be the token that BotFather gave',
  ])
})
