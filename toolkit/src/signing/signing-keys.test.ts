import { randomBytes } from 'node:crypto'
import { SigningKeys } from './signing-keys'

const newKey = (): string => randomBytes(32).toString('base64url')

describe('SigningKeys', () => {
  it('verifies what it signed', async () => {
    const keys = new SigningKeys([newKey()])
    const token = await keys.sign({ sub: 'someone' }, { type: 'access', expiresInSeconds: 60 })
    expect(await keys.verify(token, { type: 'access' })).toMatchObject({ sub: 'someone' })
  })

  it('refuses a token of another type', async () => {
    const keys = new SigningKeys([newKey()])
    const token = await keys.sign({}, { type: 'media', expiresInSeconds: 60 })
    expect(await keys.verify(token, { type: 'access' })).toBeNull()
  })

  it('refuses an expired, an altered and a foreign token', async () => {
    const keys = new SigningKeys([newKey()])
    const expired = await keys.sign({}, { type: 'access', expiresInSeconds: -1 })
    const token = await keys.sign({ role: 'VIEWER' }, { type: 'access', expiresInSeconds: 60 })
    const [header, , signature] = token.split('.')
    const altered = [header, Buffer.from('{"role":"OWNER"}').toString('base64url'), signature].join('.')
    const foreign = await new SigningKeys([newKey()]).sign({}, { type: 'access', expiresInSeconds: 60 })
    for (const bad of [expired, altered, foreign, '', 'a.b.c'])
      expect(await keys.verify(bad, { type: 'access' })).toBeNull()
  })

  it('still reads tokens of an older key after rotation', async () => {
    const old = newKey()
    const token = await new SigningKeys([old]).sign({ sub: 'x' }, { type: 'access', expiresInSeconds: 60 })
    expect(await new SigningKeys([newKey(), old]).verify(token, { type: 'access' })).toMatchObject({ sub: 'x' })
  })

  it('publishes public parts only', async () => {
    const { keys } = await new SigningKeys([newKey(), newKey()]).publish()
    expect(keys).toHaveLength(2)
    expect(keys.every((key) => key.d === undefined && key.kty === 'OKP')).toBe(true)
  })
})
