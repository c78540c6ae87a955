import { accountRoutes } from './account-routes'
import { mailRoutes } from '../mail/mail-routes'
import { faultRoutes } from './fault-routes'
import { messageRoutes } from './message-routes'
import type { Route } from './route'

export const ROUTES: readonly Route[] = [...accountRoutes, ...messageRoutes, ...faultRoutes, ...mailRoutes]
