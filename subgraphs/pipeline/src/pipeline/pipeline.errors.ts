import { DomainError } from '@parley/toolkit/errors/domain-error'

export const staleVersion = (): DomainError =>
  new DomainError('STALE_VERSION', 'Someone else changed this meanwhile. Look at it again, then repeat the change.')

/** The last place that deals can be in stays. */
export const lastPipeline = (): DomainError =>
  new DomainError('LAST_PIPELINE', 'A workspace keeps one pipeline that is in use. Make another one first.')

export const lastStage = (): DomainError =>
  new DomainError('LAST_STAGE', 'A pipeline keeps one stage. Make another one first, or delete the pipeline.')

/** Somebody must say where they go. */
export const hasDeals = (what: string): DomainError =>
  new DomainError('STAGE_HAS_DEALS', `${what} has deals. Say into which stage they go.`)
