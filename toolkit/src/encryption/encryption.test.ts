import { randomBytes } from 'node:crypto'
import { DecryptionFailed, Encryption } from './encryption'

const OLD = randomBytes(32).toString('base64url')
const NEW = randomBytes(32).toString('base64url')
const PLACE = 'accounts.session.secret/0197'

describe('Encryption', () => {
  it('reads what it wrote, any text', () => {
    const encryption = new Encryption([OLD])
    for (const text of ['', 'session', 'Привет, 👋', 'x'.repeat(100_000)]) {
      expect(encryption.decrypt(encryption.encrypt(text, PLACE), PLACE)).toBe(text)
    }
  })

  it('never writes the same bytes twice, nor the text', () => {
    const encryption = new Encryption([OLD])
    const first = encryption.encrypt('a telegram session', PLACE)
    expect(first).not.toEqual(encryption.encrypt('a telegram session', PLACE))
    expect(first.includes('telegram')).toBe(false)
  })

  it('refuses a value that was changed in any byte', () => {
    const encryption = new Encryption([OLD])
    const value = encryption.encrypt('session', PLACE)
    for (let index = 0; index < value.length; index += 1) {
      const changed = Buffer.from(value)
      changed[index] = (changed[index] ?? 0) ^ 1
      expect(() => encryption.decrypt(changed, PLACE)).toThrow(DecryptionFailed)
    }
    expect(() => encryption.decrypt(value.subarray(0, 20), PLACE)).toThrow(DecryptionFailed)
  })

  it('refuses a value in another place', () => {
    const encryption = new Encryption([OLD])
    const value = encryption.encrypt('session', PLACE)
    expect(() => encryption.decrypt(value, 'accounts.session.secret/0198')).toThrow(DecryptionFailed)
  })

  it('rotates: the first key writes, all read, the old one can go', () => {
    const before = new Encryption([OLD])
    const during = new Encryption([NEW, OLD])
    const after = new Encryption([NEW])
    const value = before.encrypt('session', PLACE)
    expect(before.needsRotation(value)).toBe(false)
    expect(during.needsRotation(value)).toBe(true)
    const rotated = during.encrypt(during.decrypt(value, PLACE), PLACE)
    expect(during.needsRotation(rotated)).toBe(false)
    expect(after.decrypt(rotated, PLACE)).toBe('session')
    expect(() => after.decrypt(value, PLACE)).toThrow('not among ENCRYPTION_KEYS')
  })

  it('refuses keys of a wrong length and no keys', () => {
    expect(() => new Encryption(['c2hvcnQ'])).toThrow('32 random bytes')
    expect(() => new Encryption([])).toThrow('At least one')
  })
})
