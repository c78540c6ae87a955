import { groupBy } from '@parley/toolkit/loading/group-by'
import type { EntityManager } from 'typeorm'
import type { Members } from '../external/members'
import type { JudgeMoves } from '../rule/judge-moves'
import type { Refusal } from '../rule/refusal'
import type { FindStage } from '../stage/find-stage'
import type { StageEntity } from '../stage/stage.entity'
import type { StageStore } from '../stage/stage.store'
import type { ToldDeal } from './place-deals'

/** Where a new deal comes to stand. */
export interface Placement {
  readonly deal: ToldDeal
  readonly stage: StageEntity
  /** What keeps it from the stage that it is wanted in. */
  readonly refusal: Refusal | null
}

/** Stages that are deleted while deals come into them: who deletes so many at once is not a person. */
const MAX_TRIES = 5

/**
 * Says where new deals come to stand: in the stage that they are wanted in, if its rules let them; else in the first one of
 * the same pipeline, which takes every new deal. Closed deals are on no board, and come where they are wanted.
 */
export class ChooseStages {
  constructor(
    private readonly find: FindStage,
    private readonly stages: StageStore,
    private readonly judge: JudgeMoves,
    private readonly members: Members,
  ) {}

  /** The stages stay until the transaction ends. Nothing for deals of a workspace without a pipeline in use. */
  async run(transaction: EntityManager, deals: readonly ToldDeal[], actorId: string | null): Promise<Placement[]> {
    for (let tries = 0; tries < MAX_TRIES; tries++) {
      const placements = await this.choose(transaction, deals, actorId)
      const ids = [...new Set(placements.map(({ stage }) => stage.id))]
      const held = await this.stages.lock(transaction, ids, 'for_key_share')
      if (held.length === ids.length) return placements
    }
    throw new Error('The stages of new deals are deleted again and again')
  }

  private async choose(
    transaction: EntityManager,
    deals: readonly ToldDeal[],
    actorId: string | null,
  ): Promise<Placement[]> {
    const destinationOf = await this.find.forNew(transaction)
    const wishes = deals.flatMap((deal) => {
      const destination = destinationOf(deal)
      return destination ? [{ deal, ...destination }] : []
    })
    const asked = wishes.filter(
      ({ deal, wanted, entrance }) => wanted !== entrance && deal.status === 'OPEN' && !deal.trashed,
    )
    const refusals = new Map<string, Refusal>()
    for (const [to, group] of groupBy(asked, ({ wanted }) => wanted)) {
      const role = to.allowedRoles && actorId ? await this.members.roleOf(actorId) : null
      const newcomers = group.map(({ deal }) => ({ ...deal, isOpen: true, stageId: null, enteredAt: null }))
      const refused = await this.judge.run(newcomers, to, { memberId: actorId, role }, transaction)
      for (const [dealId, refusal] of refused) refusals.set(dealId, refusal)
    }
    return wishes.map(({ deal, wanted, entrance }) => {
      const refusal = refusals.get(deal.id) ?? null
      return { deal, refusal, stage: refusal ? entrance : wanted }
    })
  }
}
