import { z } from 'zod'
import { defineEvent } from './event'

export const MOVE_CAUSES = ['MEMBER', 'BULK', 'AUTOMATIC', 'CREATED', 'STAGE_DELETED', 'UNDO'] as const
/** Why a deal stands in another stage. */
export type MoveCause = (typeof MOVE_CAUSES)[number]

/** A deal stands in another stage; the first time, in one at all. */
export const dealMoved = defineEvent(
  'pipeline.deal.moved.v1',
  z.object({
    moveId: z.uuid(),
    dealId: z.uuid(),
    pipelineId: z.uuid(),
    /** Null when it stood nowhere before. */
    fromStageId: z.uuid().nullable(),
    toStageId: z.uuid(),
    at: z.iso.datetime(),
    /** Null for what no member did. */
    actorId: z.uuid().nullable(),
    cause: z.enum(MOVE_CAUSES),
  }),
  (event) => event.dealId,
)

export const BOARD_CHANGE_KINDS = ['CARD_MOVED', 'CARD_CHANGED', 'CARD_REMOVED', 'STAGES_CHANGED'] as const
export type BoardChangeKind = (typeof BOARD_CHANGE_KINDS)[number]

/** A board looks different now. What changed is in the id, so that any part can be asked about it later. */
export const boardChanged = defineEvent(
  'pipeline.board.changed.v1',
  z.object({ changeId: z.string(), pipelineId: z.uuid(), dealId: z.uuid().nullable() }),
  (event) => event.dealId ?? event.pipelineId,
)

const boardChange = z.object({
  /** Tells two changes of one card apart. */
  id: z.uuid(),
  kind: z.enum(BOARD_CHANGE_KINDS),
  pipelineId: z.uuid(),
  /** Null where the board as a whole is to be read again. */
  dealId: z.uuid().nullable(),
  fromStageId: z.uuid().nullable(),
  at: z.iso.datetime(),
  actorId: z.uuid().nullable(),
  /** Who looked after the deal before, where others do now: whoever saw it by that and does not now has to forget it. */
  previous: z
    .object({ ownerId: z.uuid().nullable(), teamId: z.uuid().nullable(), sharedWith: z.array(z.uuid()) })
    .optional(),
})
export type BoardChangeContent = z.infer<typeof boardChange>

export const writeBoardChange = (change: BoardChangeContent): string =>
  Buffer.from(JSON.stringify(change)).toString('base64url')

/** Null for what is no id of a change. */
export function readBoardChange(changeId: string): BoardChangeContent | null {
  try {
    return boardChange.parse(JSON.parse(Buffer.from(changeId, 'base64url').toString('utf8')))
  } catch {
    return null
  }
}
