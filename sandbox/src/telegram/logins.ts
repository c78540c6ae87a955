import { randomBytes } from 'node:crypto'
import type { AuthKey } from '../mtproto/auth-key'
import { RpcError } from '../mtproto/rpc-error'
import { PasswordCheck } from '../mtproto/srp'
import type { Person } from './world/records'
import type { World } from './world/world'

/** How long a login code is good. */
const CODE_MILLISECONDS = 5 * 60_000
/** Telegram renews a login token every 30 seconds. */
export const TOKEN_SECONDS = 30
/** An authorization on its way to another data centre. */
const TRANSFER_MILLISECONDS = 60_000

interface CodeRequest {
  account: number
  code: string
  expiresAt: number
}

interface TokenRequest {
  auth: AuthKey
  expiresAt: number
  acceptedBy?: number
  /** The data centre to which the client must take the token first. */
  migrateTo?: number
  /** Tells the waiting client that its token was accepted. */
  notify(): void
}

/**
 * Logins under way: codes asked for, keys that still owe a password, QR tokens, transfers between data centres.
 * Kept in memory only: after a restart a login begins anew, as after a long pause with Telegram.
 */
export class Logins {
  private readonly codes = new Map<string, CodeRequest>()
  private readonly owingPassword = new Map<string, number>()
  private readonly passwords = new Map<number, PasswordCheck>()
  private readonly tokens = new Map<string, TokenRequest>()
  private readonly transfers = new Map<string, { account: number; expiresAt: number }>()

  constructor(private readonly world: World) {}

  /** A code hash for an account; the code itself is the account's own. */
  requestCode(person: Person): string {
    const hash = randomBytes(9).toString('hex')
    const code = person.account?.code ?? ''
    this.codes.set(hash, { account: person.id, code, expiresAt: Date.now() + CODE_MILLISECONDS })
    return hash
  }

  cancelCode(hash: string): boolean {
    return this.codes.delete(hash)
  }

  /** The person whose code this is; throws in Telegram's words. */
  checkCode(hash: string, phone: string, code: string): Person {
    const request = this.codes.get(hash)
    const person = request && this.world.directory.person(request.account)
    if (!request || !person || request.expiresAt < Date.now()) throw new RpcError(400, 'PHONE_CODE_EXPIRED')
    if (person.phone !== phone.replace(/\D/g, '')) throw new RpcError(400, 'PHONE_NUMBER_INVALID')
    if (!code) throw new RpcError(400, 'PHONE_CODE_EMPTY')
    if (request.code !== code) throw new RpcError(400, 'PHONE_CODE_INVALID')
    this.codes.delete(hash)
    return person
  }

  /** Signs the key in, or says that a password is owed first. */
  enter(auth: AuthKey, person: Person): void {
    if (person.account?.password) {
      this.owingPassword.set(auth.id, person.id)
      throw new RpcError(401, 'SESSION_PASSWORD_NEEDED')
    }
    this.bind(auth, person.id)
  }

  bind(auth: AuthKey, userId: number | null): void {
    this.owingPassword.delete(auth.id)
    this.world.commit({ type: 'key-user', id: auth.id, userId })
  }

  /** Whose password the key may ask for and check. */
  passwordOwner(auth: AuthKey): Person {
    const id = this.owingPassword.get(auth.id) ?? auth.userId
    if (id === undefined) throw new RpcError(401, 'AUTH_KEY_UNREGISTERED')
    return this.world.directory.person(id)
  }

  passwordCheck(person: Person): PasswordCheck | undefined {
    const password = person.account?.password
    if (!password) return undefined
    const check = this.passwords.get(person.id) ?? new PasswordCheck(password)
    this.passwords.set(person.id, check)
    return check
  }

  openToken(auth: AuthKey, notify: () => void): Buffer {
    const token = randomBytes(24)
    const expiresAt = Date.now() + TOKEN_SECONDS * 1000
    this.tokens.set(token.toString('base64url'), { auth, expiresAt, notify })
    return token
  }

  /** Someone scanned the QR code on a phone that is signed in as `account`; answers the key that is let in. */
  acceptToken(token: Buffer, account: number, migrateTo?: number): AuthKey {
    const request = this.tokens.get(token.toString('base64url'))
    if (!request) throw new RpcError(400, 'AUTH_TOKEN_INVALID')
    if (request.acceptedBy !== undefined) throw new RpcError(400, 'AUTH_TOKEN_ALREADY_ACCEPTED')
    if (request.expiresAt < Date.now()) throw new RpcError(400, 'AUTH_TOKEN_EXPIRED')
    request.acceptedBy = account
    if (migrateTo !== undefined) request.migrateTo = migrateTo
    request.notify()
    return request.auth
  }

  /** The accepted token of a key, if there is one. */
  acceptedToken(auth: AuthKey): { token: Buffer; account: number; migrateTo?: number } | undefined {
    for (const [token, { auth: waiting, acceptedBy, migrateTo }] of this.tokens)
      if (waiting.id === auth.id && acceptedBy !== undefined)
        return {
          token: Buffer.from(token, 'base64url'),
          account: acceptedBy,
          ...(migrateTo === undefined ? {} : { migrateTo }),
        }
    return undefined
  }

  /** Uses up an accepted token, wherever the client brings it. */
  takeToken(token: Buffer): Person {
    const name = token.toString('base64url')
    const request = this.tokens.get(name)
    if (request?.acceptedBy === undefined) throw new RpcError(400, 'AUTH_TOKEN_INVALID')
    this.tokens.delete(name)
    return this.world.directory.person(request.acceptedBy)
  }

  openTransfer(account: number): Buffer {
    const bytes = randomBytes(32)
    this.transfers.set(bytes.toString('hex'), { account, expiresAt: Date.now() + TRANSFER_MILLISECONDS })
    return bytes
  }

  takeTransfer(bytes: Buffer): number {
    const name = bytes.toString('hex')
    const transfer = this.transfers.get(name)
    this.transfers.delete(name)
    if (!transfer || transfer.expiresAt < Date.now()) throw new RpcError(400, 'AUTH_BYTES_INVALID')
    return transfer.account
  }
}
