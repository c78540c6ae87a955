import type { FilterTree } from '@parley/schema/inputs/filter'
import { unmetConditions } from '@parley/toolkit/filtering/evaluate-filter'
import type { EntityManager } from 'typeorm'
import type { ActiveDeal } from '../activity/activity-facts'
import type { CardEntity } from '../card/card.entity'
import type { Acting } from '../setup/acting-member'
import type { StageEntity } from '../stage/stage.entity'
import { explainUnmet } from './explain'
import type { FieldContents, ReadFieldContents } from './field-contents'
import type { MoveRule, Refusal, Unmet } from './refusal'
import { nameValues } from './rule-value'

/** A deal that is to come into a stage; a new one stands nowhere. */
export interface JudgedDeal extends ActiveDeal, Pick<CardEntity, 'status' | 'trashed' | 'isOpen' | 'stage'> {
  readonly stageId: string | null
}

interface Case {
  readonly card: JudgedDeal
  readonly to: StageEntity
  readonly acting: Acting
  readonly contents: FieldContents | null
}

/** Says which deals may not come into a stage, by which rule, and what would satisfy it. */
export class JudgeMoves {
  constructor(
    private readonly contents: ReadFieldContents,
    private readonly now: () => Date,
  ) {}

  /** By deal. `cards` come with their stages; moves within a stage are free. crm is asked only where a rule needs it. */
  async run(
    cards: readonly JudgedDeal[],
    to: StageEntity,
    acting: Acting,
    transaction?: EntityManager,
  ): Promise<Map<string, Refusal>> {
    const moving = cards.filter(({ stageId }) => stageId !== to.id)
    const asked = moving.filter((card) => rulesOf(card, to).length > 0)
    const trees = asked.flatMap((card) => rulesOf(card, to).map(({ tree }) => tree))
    const contents = asked.length > 0 ? await this.contents.read(asked, trees, transaction) : null
    const refusals = moving.map((card) => this.judge({ card, to, acting, contents }))
    return new Map(refusals.flatMap((refusal) => (refusal ? [[refusal.dealId, refusal] as const] : [])))
  }

  private judge(asked: Case): Refusal | null {
    return refuseByState(asked) ?? this.refuseByContent(asked)
  }

  private refuseByContent({ card, to, acting, contents }: Case): Refusal | null {
    const rules = rulesOf(card, to)
    if (!contents || rules.length === 0) return null
    const readers = contents.readersOf(card.id)
    if (readers.length === 0) return refuse(card, to, 'GONE', 'The deal is not there any more.')
    const perspective = { userId: acting.memberId, now: this.now() }
    for (const { rule, words, tree } of rules) {
      const unmet = fewest(readers.map((read) => unmetConditions(tree, read, perspective)))
      if (unmet.length === 0) continue
      const conditions = unmet.map((each): Unmet => {
        const field = contents.fields.get(each.field)
        const { label = null, type = 'TEXT' } = field ?? {}
        const wantedValues = nameValues(each.values, field, perspective)
        const presentValues = nameValues(each.present, field, perspective)
        return { ...each, label, type, wantedValues, presentValues }
      })
      return refuse(card, to, rule, `${words}: ${conditions.map(explainUnmet).join('; ')}.`, conditions)
    }
    return null
  }
}

/** What crm is asked for, in the order in which a refusal names it. */
function rulesOf({ stage }: JudgedDeal, to: StageEntity): { rule: MoveRule; words: string; tree: FilterTree }[] {
  const required = to.requiredFields.map((field): FilterTree => ({ field, operator: 'NOT_EMPTY', values: [] }))
  const rules = [
    { rule: 'EXIT', words: `It may leave ${stage?.name ?? 'its stage'} when`, tree: stage?.exitRule ?? null },
    { rule: 'REQUIRED_FIELDS', words: `For ${to.name}`, tree: required.length > 0 ? { all: required } : null },
    { rule: 'ENTRY', words: `It may come into ${to.name} when`, tree: to.entryRule },
  ] as const
  return rules.flatMap(({ tree, ...rest }) => (tree ? [{ ...rest, tree }] : []))
}

/** A deal that is won, lost or in the trash keeps its stage. */
export function refuseClosed(card: JudgedDeal, to: StageEntity): Refusal | null {
  if (card.isOpen) return null
  const state = card.trashed ? 'in the trash' : card.status.toLowerCase()
  return refuse(card, to, 'CLOSED', `The deal is ${state}. Only open deals are moved.`)
}

/** What is known without asking anyone. */
function refuseByState({ card, to, acting }: Case): Refusal | null {
  const closed = refuseClosed(card, to)
  if (closed) return closed
  if (to.allowedFrom && !(card.stageId && to.allowedFrom.includes(card.stageId))) {
    const words = `Deals come into ${to.name} only from stages that it names`
    return refuse(card, to, 'TRANSITION', `${words}, and ${card.stageId ? 'not from here' : 'none begins there'}.`)
  }
  if (to.allowedRoles && acting.role && !to.allowedRoles.includes(acting.role)) {
    const roles = to.allowedRoles.map((role) => role.toLowerCase()).join(', ')
    return refuse(card, to, 'ROLE', `Only these roles move deals into ${to.name}: ${roles}.`)
  }
  return null
}

function refuse(
  { id: dealId }: JudgedDeal,
  { id: stageId }: StageEntity,
  rule: MoveRule,
  explanation: string,
  conditions: readonly Unmet[] = [],
): Refusal {
  return { dealId, stageId, rule, explanation, conditions }
}

type Conditions = ReturnType<typeof unmetConditions>

/** Of the contact that comes nearest. */
function fewest(each: readonly Conditions[]): Conditions {
  return each.reduce((best, one) => (one.length < best.length ? one : best))
}
