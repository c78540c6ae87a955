import type { DealMoveFilter, MoveCause } from '../../../gql/graphql'

export const CAUSES: readonly MoveCause[] = ['MEMBER', 'BULK', 'AUTOMATIC', 'CREATED', 'STAGE_DELETED', 'UNDO']

/** Days that a history goes back to, today among them. */
export const PERIODS = ['1', '7', '30', '90'] as const

/** Which moves of a history someone looks at; an empty text for all. */
export interface MoveChoice {
  readonly actorId: string
  readonly cause: string
  /** One of the periods. */
  readonly days: string
}

export const ALL_MOVES: MoveChoice = { actorId: '', cause: '', days: '' }

/** @param now from whose day, as the reader has it, is counted back. */
export function toMoveFilter({ actorId, cause, days }: MoveChoice, now: Date): DealMoveFilter {
  const known = CAUSES.find((each) => each === cause)
  const period = PERIODS.find((each) => each === days)
  const first = new Date(now.getFullYear(), now.getMonth(), now.getDate() - (Number(period) - 1))
  return {
    ...(actorId && { actorId }),
    ...(known && { cause: known }),
    ...(period && { from: first.toISOString() }),
  }
}
