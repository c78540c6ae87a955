import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readPlatformEnvironment } from './environment'
import { EnvironmentMistakes, type EnvironmentSource } from './read-environment'

const KEY = 'A'.repeat(43)
const PRODUCTION = {
  PARLEY_MODE: 'production',
  PUBLIC_URL: 'https://parley.example/',
  DATABASE_ROLE_SECRET: 'r'.repeat(32),
  ENCRYPTION_KEYS: KEY,
  SIGNING_KEYS: KEY,
  TELEGRAM_API_ID: '12345',
  TELEGRAM_API_HASH: 'f'.repeat(32),
  SMTP_URL: 'smtps://parley:secret@mail.example',
}

describe('the platform environment', () => {
  let directory: string
  beforeEach(() => (directory = mkdtempSync(path.join(tmpdir(), 'parley-environment-'))))
  afterEach(() => rmSync(directory, { recursive: true }))

  const read = (source: EnvironmentSource) => readPlatformEnvironment({ PARLEY_DATA_DIR: directory, ...source })
  const mistakesOf = (source: EnvironmentSource): readonly string[] => {
    try {
      read(source)
    } catch (error) {
      if (error instanceof EnvironmentMistakes) return error.mistakes
      throw error
    }
    return []
  }
  const namesOf = (source: EnvironmentSource): string[] => mistakesOf(source).map((text) => text.split(/[:.]/)[0] ?? '')

  it('needs nothing in demo mode and stays on loopback', () => {
    expect(read({ HOST: '0.0.0.0' })).toMatchObject({
      mode: 'demo',
      host: '127.0.0.1',
      port: 4000,
      publicUrl: 'http://localhost:4000',
      database: null,
      kafkaBrokers: null,
      telegram: null,
    })
  })

  it('generates the secrets of a demo once, for their owner only', () => {
    const first = read({})
    const second = read({})
    expect(second.encryptionKeys).toEqual(first.encryptionKeys)
    expect(second.signingKeys).toEqual(first.signingKeys)
    expect(first.signingKeys).not.toEqual(first.encryptionKeys)
    const file = path.join(directory, 'secrets', 'encryption-keys')
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(readFileSync(file, 'utf8').trim()).toBe(first.encryptionKeys[0])
  })

  it('treats what is set to nothing as not set', () => {
    expect(read({ PORT: '', DATABASE_URL: ' ', LOG_LEVEL: '' })).toMatchObject({ port: 4000, logLevel: 'info' })
  })

  it('reports every mistake at once, those over several variables too', () => {
    const names = namesOf({
      PORT: '99999',
      DATABASE_URL: 'mysql://x',
      KAFKA_BROKERS: 'a,b:1',
      SUBGRAPH_URLS: 'identity',
      ENCRYPTION_KEYS: 'short',
      TELEGRAM_API_ID: '7',
      TELEGRAM_ENDPOINT: '10.0.0.1:443',
      LOG_LEVEL: 'loud',
    })
    expect(new Set(names)).toEqual(
      new Set([
        'PORT',
        'DATABASE_URL',
        'KAFKA_BROKERS',
        'SUBGRAPH_URLS',
        'ENCRYPTION_KEYS',
        'LOG_LEVEL',
        'TELEGRAM_API_HASH',
        'TELEGRAM_ENDPOINT',
        'TELEGRAM_SERVER_KEY',
      ]),
    )
  })

  it('says no value of a secret', () => {
    expect(mistakesOf({ ENCRYPTION_KEYS: 'my-short-secret' }).join()).not.toContain('my-short-secret')
  })

  it('reads lists, the database and the sandbox', () => {
    const environment = read({
      KAFKA_BROKERS: 'one:9092, two:9092',
      SUBGRAPH_URLS: 'identity=http://one:4101/graphql, team=https://two/graphql',
      ENCRYPTION_KEYS: `${KEY},${'B'.repeat(43)}`,
      DATABASE_URL: 'postgres://own%40er:p%2Fw@db:6432/crm?sslmode=verify-full',
      TELEGRAM_ENDPOINT: '127.0.0.1:4430',
      TELEGRAM_SERVER_KEY: '-----BEGIN RSA PUBLIC KEY-----',
    })
    expect(environment.subgraphUrls).toEqual(
      new Map([
        ['identity', 'http://one:4101/graphql'],
        ['team', 'https://two/graphql'],
      ]),
    )
    expect(environment.kafkaBrokers).toEqual(['one:9092', 'two:9092'])
    expect(environment.encryptionKeys).toHaveLength(2)
    expect(environment.database).toEqual({
      host: 'db',
      port: 6432,
      database: 'crm',
      owner: { user: 'own@er', password: 'p/w' },
      tls: 'verify',
    })
    expect(environment.telegram).toMatchObject({ kind: 'sandbox', host: '127.0.0.1', port: 4430 })
  })

  it('sends mail through the server that is set, else the sandbox, else nowhere', () => {
    expect(read({}).mail).toEqual({ url: null, from: 'Parley <no-reply@localhost>' })
    const sandbox = { SANDBOX_SMTP_PORT: '2525', PUBLIC_URL: 'https://parley.example' }
    const from = 'Parley <no-reply@parley.example>'
    expect(read(sandbox).mail).toEqual({ url: 'smtp://127.0.0.1:2525', from })
    const set = { ...sandbox, SMTP_URL: 'smtps://mail.example', MAIL_FROM: 'Sales <sales@parley.example>' }
    expect(read(set).mail).toEqual({ url: 'smtps://mail.example', from: 'Sales <sales@parley.example>' })
    expect(namesOf({ MAIL_FROM: 'Sales\r\nBcc: all@parley.example' })).toEqual(['MAIL_FROM'])
    expect(namesOf({ SMTP_URL: 'mail.example' })).toEqual(['SMTP_URL'])
  })

  it('accepts a complete production environment', () => {
    expect(mistakesOf(PRODUCTION)).toEqual([])
    expect(read(PRODUCTION)).toMatchObject({ host: '0.0.0.0', publicUrl: 'https://parley.example' })
  })

  it('refuses production without secrets, with every reason', () => {
    expect(namesOf({ PARLEY_MODE: 'production' })).toEqual([
      'PUBLIC_URL',
      'DATABASE_ROLE_SECRET',
      'ENCRYPTION_KEYS',
      'SIGNING_KEYS',
      'TELEGRAM_API_ID',
      'TELEGRAM_API_HASH',
      'SMTP_URL',
    ])
  })

  it('refuses production with a generated secret or the sandbox', () => {
    const demo = read({})
    const names = namesOf({
      ...PRODUCTION,
      SIGNING_KEYS: `${KEY},${demo.signingKeys[0]}`,
      TELEGRAM_ENDPOINT: '127.0.0.1:4430',
      TELEGRAM_SERVER_KEY: '-----BEGIN RSA PUBLIC KEY-----',
      SANDBOX_SMTP_PORT: '2525',
    })
    expect(names).toContain('SIGNING_KEYS')
    expect(names).toContain('TELEGRAM_ENDPOINT')
    expect(names).toContain('SANDBOX_SMTP_PORT')
  })
})
