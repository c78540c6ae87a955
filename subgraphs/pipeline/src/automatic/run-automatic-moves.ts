import type { MoveTrigger } from '@parley/schema/inputs/pipeline'
import type { AuditTrail } from '@parley/toolkit/audit/audit-trail'
import { inTransaction } from '@parley/toolkit/database/transaction'
import { unmetConditions } from '@parley/toolkit/filtering/evaluate-filter'
import type { Outbox } from '@parley/toolkit/events/outbox'
import type { DataSource } from 'typeorm'
import type { CardEntity } from '../card/card.entity'
import type { CardStore } from '../card/card.store'
import type { MoveCards } from '../move/move-cards'
import { nameOf, type ReadFieldContents } from '../rule/field-contents'
import type { JudgeMoves } from '../rule/judge-moves'
import type { StageStore } from '../stage/stage.store'
import type { AutomaticMoveEntity } from './automatic-move.entity'
import type { AutomaticMoveStore } from './automatic-move.store'
import type { AutomaticMoveLoop } from './loop'

export interface Happening {
  readonly trigger: MoveTrigger
  readonly dealIds: readonly string[]
  /** Names of the fields that changed. */
  readonly fields: readonly string[]
}

interface Parts {
  readonly cards: CardStore
  readonly stages: StageStore
  readonly contents: ReadFieldContents
  readonly judge: JudgeMoves
  readonly mover: MoveCards
}

interface Telling {
  readonly outbox: Outbox
  readonly audit: AuditTrail
  readonly now: () => Date
}

/** More often than this in a day, a rule moves a deal in a circle with people or with other programs. */
const MOVES_PER_DAY = 5
const DAY_MS = 86_400_000
const NOBODY = { memberId: null, role: null }

const WORDS: Readonly<Record<MoveTrigger, string>> = {
  MESSAGE_RECEIVED: 'a message was received',
  NO_REPLY: 'there was no reply for as long as the rule waits',
  FIELD_CHANGED: 'a field was changed',
  AMOUNT_REACHED: 'the amount was reached',
  TASK_DONE: 'a task was done',
}

const LOOPS: Readonly<Record<AutomaticMoveLoop, string>> = {
  CIRCLE: 'It moves deals back to where another rule takes them away from.',
  TOO_OFTEN: `It moved one deal ${MOVES_PER_DAY} times within a day.`,
}

/**
 * Moves deals as rules say, when something happened. The oldest rule that fits moves a deal; then the rules are asked again
 * in its new stage. Stages refuse automatic moves as they refuse members. A rule that would bring a deal back to where it
 * stood, or moves one deal again and again, is switched off, and says why.
 */
export class RunAutomaticMoves {
  constructor(
    private readonly database: DataSource,
    private readonly rules: AutomaticMoveStore,
    private readonly parts: Parts,
    private readonly telling: Telling,
  ) {}

  /** @param only the rules that are looked at; all of the trigger, if not given. */
  async run(happening: Happening, only?: readonly AutomaticMoveEntity[]): Promise<void> {
    const rules = only ?? (await this.rules.listEnabled(happening.trigger))
    if (rules.length === 0) return
    for (const dealId of happening.dealIds) await this.runFor(dealId, rules, happening)
  }

  private async runFor(dealId: string, all: readonly AutomaticMoveEntity[], happening: Happening): Promise<void> {
    const visited = new Set<string>()
    let rules = all
    while (rules.length > 0) {
      const [card] = await this.parts.cards.findByIds([dealId])
      if (!card?.isOpen) return
      visited.add(card.stageId)
      const rule = await this.firstFitting(card, rules, happening)
      if (!rule) return
      const loop = await this.describeLoop(rule, card, visited)
      if (loop) await this.switchOff(rule, loop)
      const outcome = loop ? 'stays' : await this.move(card, rule, happening.trigger)
      if (outcome === 'stays') rules = rules.filter((each) => each !== rule)
    }
  }

  private async firstFitting(
    card: CardEntity,
    rules: readonly AutomaticMoveEntity[],
    happening: Happening,
  ): Promise<AutomaticMoveEntity | undefined> {
    const near = rules.filter((rule) => fits(rule, card, happening))
    const conditions = near.flatMap(({ condition }) => condition ?? [])
    if (conditions.length === 0) return near[0]
    const readers = (await this.parts.contents.read([card], conditions)).readersOf(card.id)
    const perspective = { userId: null, now: this.telling.now() }
    return near.find(
      ({ condition }) =>
        !condition || readers.some((read) => unmetConditions(condition, read, perspective).length === 0),
    )
  }

  private async describeLoop(
    rule: AutomaticMoveEntity,
    { id }: CardEntity,
    visited: ReadonlySet<string>,
  ): Promise<AutomaticMoveLoop | null> {
    if (visited.has(rule.toStageId)) return 'CIRCLE'
    const since = new Date(this.telling.now().getTime() - DAY_MS)
    const often = (await this.rules.countMoves(rule.id, id, since)) >= MOVES_PER_DAY
    return often ? 'TOO_OFTEN' : null
  }

  /** `again` when the deal stands elsewhere by now. */
  private async move(
    card: CardEntity,
    rule: AutomaticMoveEntity,
    trigger: MoveTrigger,
  ): Promise<'moved' | 'again' | 'stays'> {
    const { cards, stages, judge, mover } = this.parts
    const [target] = await stages.findByIds([rule.toStageId])
    if (!target || target.deletedAt || (await judge.run([card], target, NOBODY)).size > 0) return 'stays'
    return inTransaction(this.database, async (transaction) => {
      const [stage] = await stages.lock(transaction, [rule.toStageId], 'for_no_key_update')
      const [locked] = await cards.lockAsSystem(transaction, [card.id])
      if (!stage || !locked) return 'stays'
      if (locked.stageId !== card.stageId || !locked.isOpen) return 'again'
      const explanation = `“${rule.name}”: ${WORDS[trigger]}.`
      const reason = { cause: 'AUTOMATIC' as const, actorId: null, explanation, rule }
      const { events } = await mover.one(transaction, locked, stage, {}, reason)
      await this.telling.outbox.append(transaction, events)
      return 'moved'
    })
  }

  private async switchOff({ id }: AutomaticMoveEntity, disabledCode: AutomaticMoveLoop): Promise<void> {
    await inTransaction(this.database, async (transaction) => {
      const rule = await this.rules.lock(transaction, id)
      if (!rule?.enabled) return
      const disabledReason = LOOPS[disabledCode]
      const why = { disabledAt: this.telling.now(), disabledCode, disabledReason }
      await this.rules.change(transaction, rule, { enabled: false, ...why })
      const target = { type: 'AutomaticMove', id, name: rule.name }
      const after = { enabled: false, reason: disabledReason }
      await this.telling.audit.record(transaction, { action: 'automaticMove.loopStopped', target, after })
    })
  }
}

/** What is known without asking anyone. */
function fits(rule: AutomaticMoveEntity, card: CardEntity, { fields }: Happening): boolean {
  if (rule.pipelineId !== card.pipelineId || rule.toStageId === card.stageId) return false
  if (rule.fromStageIds && !rule.fromStageIds.includes(card.stageId)) return false
  if (rule.trigger === 'FIELD_CHANGED') return rule.field !== null && fields.includes(nameOf(rule.field))
  if (rule.trigger !== 'AMOUNT_REACHED') return true
  return card.currency === rule.currency && Number(card.amount) >= Number(rule.amount)
}
