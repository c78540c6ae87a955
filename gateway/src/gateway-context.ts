import type { RequestContext } from '@parley/toolkit/context/request-context'

/** What travels through Apollo with one operation. */
export interface GatewayContext {
  readonly request: RequestContext
}
