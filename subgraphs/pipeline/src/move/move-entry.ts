import { dealMoved, type MoveCause } from '@parley/schema/events/pipeline'
import { newEvent, type NewEvent } from '@parley/toolkit/events/outbox'
import { uuidv7 } from 'uuidv7'
import type { AutomaticMoveEntity } from '../automatic/automatic-move.entity'
import type { CardEntity } from '../card/card.entity'
import type { Refusal } from '../rule/refusal'
import type { StageEntity } from '../stage/stage.entity'
import type { DealMoveEntity } from './deal-move.entity'

/** Why cards are moved, as the history tells it. */
export interface MoveReason {
  readonly cause: MoveCause
  readonly actorId: string | null
  readonly explanation?: string | null
  readonly clientId?: string | null
  /** The rule that does it. */
  readonly rule?: Pick<AutomaticMoveEntity, 'id' | 'name' | 'trigger'>
}

/** The beginning of a deal's history. */
export function firstMove(
  dealId: string,
  stage: StageEntity,
  { at, actorId, refusal }: Pick<DealMoveEntity, 'at' | 'actorId'> & { readonly refusal: Refusal | null },
): DealMoveEntity {
  return {
    workspaceId: stage.workspaceId,
    id: uuidv7(),
    dealId,
    pipelineId: stage.pipelineId,
    leftPipelineId: null,
    fromStageId: null,
    fromRank: null,
    fromEnteredAt: null,
    toStageId: stage.id,
    at,
    actorId,
    cause: 'CREATED',
    explanation: null,
    timeInStageSeconds: null,
    clientId: null,
    automaticMoveId: null,
    automaticName: null,
    automaticTrigger: null,
    refusal,
    rulesPassedOver: false,
  }
}

/** What the history keeps of a card that leaves its stage for another. */
export function laterMove(card: CardEntity, stage: StageEntity, at: Date, reason: MoveReason): DealMoveEntity {
  return {
    workspaceId: card.workspaceId,
    id: uuidv7(),
    dealId: card.id,
    pipelineId: stage.pipelineId,
    leftPipelineId: card.pipelineId === stage.pipelineId ? null : card.pipelineId,
    fromStageId: card.stageId,
    fromRank: card.rank,
    fromEnteredAt: card.enteredAt,
    toStageId: stage.id,
    at,
    actorId: reason.actorId,
    cause: reason.cause,
    explanation: reason.explanation ?? null,
    timeInStageSeconds: Math.max(0, (at.getTime() - card.enteredAt.getTime()) / 1000),
    clientId: reason.clientId ?? null,
    automaticMoveId: reason.rule?.id ?? null,
    automaticName: reason.rule?.name ?? null,
    automaticTrigger: reason.rule?.trigger ?? null,
    refusal: null,
    rulesPassedOver: UNJUDGED.has(reason.cause) && hasRules(card.stage, stage),
    to: stage,
  }
}

/** Whoever takes a move back, or deletes a stage, has decided where the deals go. */
const UNJUDGED: ReadonlySet<MoveCause> = new Set(['UNDO', 'STAGE_DELETED'])

const hasRules = (left: StageEntity | undefined, to: StageEntity): boolean =>
  Boolean(left?.exitRule ?? to.entryRule ?? to.allowedRoles ?? to.allowedFrom) || to.requiredFields.length > 0

export function movedEvent({ id, at, toStageId, ...move }: DealMoveEntity): NewEvent {
  const { dealId, pipelineId, fromStageId, actorId, cause } = move
  const about = { moveId: id, dealId, pipelineId, fromStageId, toStageId, at: at.toISOString(), actorId, cause }
  return newEvent(dealMoved, about)
}
