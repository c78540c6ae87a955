import { z } from 'zod'
import { accountByPhone } from './lookup'
import { route, type Route } from './route'

const phone = z.string().min(5).max(32).optional()
/** Faults and pauses are for tests and demonstrations; an hour is already long. */
const MAXIMUM_MILLISECONDS = 3_600_000

const fault = z.object({
  method: z.string().min(1).max(100),
  phone,
  times: z.number().int().min(1).max(1_000_000).default(1),
  error: z.string().max(100).optional(),
  code: z.number().int().optional(),
  delayMs: z.number().int().min(0).max(MAXIMUM_MILLISECONDS).optional(),
  drop: z.boolean().optional(),
  dropAnswer: z.boolean().optional(),
  dropConnection: z.boolean().optional(),
  joinUpdate: z.boolean().optional(),
  tooLong: z.boolean().optional(),
  duplicate: z.boolean().optional(),
})

/** Telegram's code for an error, where the caller does not say it: clients act on the code as well as on the text. */
function codeFor(method: string, error: string | undefined): number {
  // For mail, 0: its server has a default of its own.
  if (!error || method === 'smtp') return 0
  if (/_MIGRATE_\d+$/.test(error)) return 303
  if (/^(AUTH_KEY|SESSION|USER_DEACTIVATED)/.test(error)) return 401
  if (/^(FLOOD_WAIT|SLOWMODE_WAIT|FLOOD_PREMIUM_WAIT)/.test(error)) return 420
  if (/FORBIDDEN|PRIVACY|PREMIUM_REQUIRED/.test(error)) return 403
  return error === 'RANDOM_ID_DUPLICATE' || error === 'INTERNAL' ? 500 : 400
}

export const faultRoutes: Route[] = [
  route('post', '/fault', fault, (services, { phone: forPhone, ...input }) => {
    const account = forPhone === undefined ? undefined : accountByPhone(services, forPhone)
    services.server.faults.add({
      ...input,
      code: input.code ?? codeFor(input.method, input.error),
      ...(account?.phone ? { phone: account.phone } : {}),
    })
    return { pending: services.server.faults.list() }
  }),
  route('get', '/faults', z.object({}), ({ server }) => server.faults.list()),
  route('delete', '/faults', z.object({}), ({ server }) => {
    server.faults.clear()
    return { pending: [] }
  }),
  route('post', '/drop-connections', z.object({ phone }), (services, input) => {
    const account = input.phone === undefined ? undefined : accountByPhone(services, input.phone)
    return { dropped: services.server.dropConnections(account?.id) }
  }),
  route(
    'post',
    '/pause-updates',
    z.object({ seconds: z.number().min(0).max(3600), phone }),
    (services, { seconds, phone: forPhone }) => {
      const account = forPhone === undefined ? undefined : accountByPhone(services, forPhone)
      services.publisher.pause(seconds, account?.id)
      return { pausedUntil: new Date(Date.now() + seconds * 1000).toISOString() }
    },
  ),
]
