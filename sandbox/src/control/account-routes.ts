import { z } from 'zod'
import { listDialogs } from '../telegram/render/dialogs'
import { displayName } from '../telegram/world/directory'
import { userKey } from '../telegram/world/records'
import { accountByPhone } from './lookup'
import { route, type Route } from './route'

const phone = z.string().min(5).max(32)

/** The address in a QR code of Telegram's. */
const url = z
  .string()
  .regex(/^tg:\/\/login\?token=[\w-]{8,}={0,2}$/, 'expected tg://login?token=…')
  .transform((text) => Buffer.from(text.slice(text.indexOf('=') + 1), 'base64url'))

export const accountRoutes: Route[] = [
  route('get', '/health', z.object({}), ({ server }) => ({
    ok: true,
    pid: process.pid,
    connections: server.connections.size,
  })),
  route('get', '/accounts', z.object({}), ({ world, server }) =>
    world.directory.accounts.map((person) => ({
      phone: `+${person.phone}`,
      code: person.account?.code,
      ...(person.account?.password ? { password: person.account.password } : {}),
      ...(person.account?.banned ? { banned: true } : {}),
      name: displayName(person),
      username: person.username,
      language: person.language,
      dialogs: listDialogs(world, person.id).length,
      signedIn: world.keys.of(person.id).length,
      connected: server.sessionsOf(person.id).length,
    })),
  ),
  route('get', '/strangers', z.object({ phone }), (services, input) => {
    const { world } = services
    const known = world.peersOf(accountByPhone(services, input.phone).id)
    return [...world.directory.people.values()]
      .filter((person) => !person.account && !known.includes(userKey(person.id)))
      .map((person) => ({ name: displayName(person), username: person.username, language: person.language }))
  }),
  route('post', '/scan', z.object({ phone, url, dc: z.number().int().min(1).max(5).optional() }), (services, input) => {
    services.logins.acceptToken(input.url, accountByPhone(services, input.phone).id, input.dc)
    return { ok: true }
  }),
  route(
    'post',
    '/reset-session',
    z.object({ phone, how: z.enum(['unregistered', 'wiped']).default('unregistered') }),
    (services, input) => {
      const { world, server } = services
      const account = accountByPhone(services, input.phone)
      const keys = world.keys.of(account.id)
      for (const { id } of keys)
        world.commit(input.how === 'wiped' ? { type: 'key-removed', id } : { type: 'key-user', id, userId: null })
      if (input.how === 'wiped')
        for (const session of server.sessions.values()) if (keys.includes(session.auth)) session.connection.destroy()
      return { sessions: keys.length }
    },
  ),
]
