import { z } from 'zod'
import { route, type Route } from '../control/route'

export const mailRoutes: Route[] = [
  route('get', '/mails', z.object({ to: z.string().max(254).optional() }), ({ mailbox }, { to }) => mailbox.list(to)),
  route('delete', '/mails', z.object({}), ({ mailbox }) => {
    mailbox.clear()
    return { mails: [] }
  }),
]
