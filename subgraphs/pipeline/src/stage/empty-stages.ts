import { queryableId } from '@parley/toolkit/database/queryable-id'
import { DomainError, notFound } from '@parley/toolkit/errors/domain-error'
import type { NewEvent, Outbox } from '@parley/toolkit/events/outbox'
import type { EntityManager } from 'typeorm'
import { boardChange } from '../board/board-changes'
import type { CardStore } from '../card/card.store'
import type { MoveCards } from '../move/move-cards'
import type { PipelineEntity } from '../pipeline/pipeline.entity'
import { hasDeals } from '../pipeline/pipeline.errors'
import { actingMember } from '../setup/acting-member'
import type { StageEntity } from './stage.entity'
import type { StageStore } from './stage.store'

/**
 * Takes every deal out of stages that go, also won, lost and trashed ones, and deletes the stages. No rule is asked: whoever
 * deletes a stage decides where its deals go, and the history says so.
 */
export class EmptyStages {
  constructor(
    private readonly stages: StageStore,
    private readonly cards: CardStore,
    private readonly mover: MoveCards,
    private readonly outbox: Outbox,
  ) {}

  async ofPipeline(transaction: EntityManager, { id, name }: PipelineEntity, to: string | null): Promise<NewEvent[]> {
    const stages = await this.stages.listOf([id], transaction)
    return this.run(transaction, stages, to, name)
  }

  /** NOT_FOUND for a stage to move to that is not there; STAGE_HAS_DEALS without one where deals are. */
  async run(
    transaction: EntityManager,
    going: readonly StageEntity[],
    moveDealsTo: string | null,
    name: string,
  ): Promise<NewEvent[]> {
    const goingIds = going.map(({ id }) => id)
    const toId = moveDealsTo === null ? null : queryableId(moveDealsTo)
    if (toId && goingIds.includes(toId)) {
      const fields = { moveDealsTo: ['notFound'] }
      throw new DomainError('VALIDATION_FAILED', 'Deals cannot go into a stage that is deleted.', { fields })
    }
    const locked = await this.stages.lock(transaction, [...goingIds, ...(toId ? [toId] : [])], 'pessimistic_write')
    const to = locked.find(({ id }) => id === toId)
    if (toId && !to) throw notFound('The stage that deals are to go into')
    const cards = await this.cards.lockAllOf(transaction, goingIds)
    if (cards.length > 0 && !to) throw hasDeals(name)
    const { memberId: actorId } = actingMember()
    const stageOf = new Map(locked.map((stage) => [stage.id, stage]))
    for (const card of cards) card.stage = stageOf.get(card.stageId)
    const inOrder = cards.toSorted((one, other) => (one.rank < other.rank ? -1 : 1))
    const moved = to ? await this.mover.many(transaction, inOrder, to, { cause: 'STAGE_DELETED', actorId }) : null
    await this.stages.delete(transaction, goingIds)
    const pipelines = new Set(going.map(({ pipelineId }) => pipelineId))
    const told = [...pipelines].map((pipelineId) =>
      boardChange({ kind: 'STAGES_CHANGED', pipelineId, at: new Date(), actorId }),
    )
    return [...(moved?.events ?? []), ...told]
  }

  tell(transaction: EntityManager, events: readonly NewEvent[]): Promise<void> {
    return this.outbox.append(transaction, events)
  }
}
