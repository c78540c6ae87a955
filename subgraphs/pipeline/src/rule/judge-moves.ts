import type { FilterTree } from '@parley/schema/inputs/filter'
import { unmetConditions } from '@parley/toolkit/filtering/evaluate-filter'
import type { CardEntity } from '../card/card.entity'
import type { Acting } from '../setup/acting-member'
import type { StageEntity } from '../stage/stage.entity'
import { explainUnmet } from './explain'
import type { FieldContents, ReadFieldContents } from './field-contents'
import type { MoveRule, Refusal, Unmet } from './refusal'
import { nameValues } from './rule-value'

interface Case {
  readonly card: CardEntity
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
  async run(cards: readonly CardEntity[], to: StageEntity, acting: Acting): Promise<Map<string, Refusal>> {
    const moving = cards.filter(({ stageId }) => stageId !== to.id)
    const asked = moving.filter((card) => needsContents(card, to))
    const contents = asked.length > 0 ? await this.contents.read(asked) : null
    const refusals = moving.map((card) => this.judge({ card, to, acting, contents }))
    return new Map(refusals.flatMap((refusal) => (refusal ? [[refusal.dealId, refusal] as const] : [])))
  }

  private judge(asked: Case): Refusal | null {
    return refuseByState(asked) ?? this.refuseByContent(asked)
  }

  private refuseByContent({ card, to, acting, contents }: Case): Refusal | null {
    if (!contents || !needsContents(card, to)) return null
    const readers = contents.readersOf(card.id)
    if (readers.length === 0) return refuse(card, to, 'GONE', 'The deal is not there any more.')
    const perspective = { userId: acting.memberId, now: this.now() }
    const required = to.requiredFields.map((field): FilterTree => ({ field, operator: 'NOT_EMPTY', values: [] }))
    const rules: readonly (readonly [MoveRule, string, FilterTree | null])[] = [
      ['EXIT', `It may leave ${card.stage?.name ?? 'its stage'} when`, card.stage?.exitRule ?? null],
      ['REQUIRED_FIELDS', `For ${to.name}`, required.length > 0 ? { all: required } : null],
      ['ENTRY', `It may come into ${to.name} when`, to.entryRule],
    ]
    for (const [rule, words, tree] of rules) {
      if (!tree) continue
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

function needsContents({ stage }: CardEntity, to: StageEntity): boolean {
  return Boolean(stage?.exitRule ?? to.entryRule) || to.requiredFields.length > 0
}

/** What is known without asking anyone. */
function refuseByState({ card, to, acting }: Case): Refusal | null {
  if (!card.isOpen) {
    const state = card.trashed ? 'in the trash' : card.status.toLowerCase()
    return refuse(card, to, 'CLOSED', `The deal is ${state}. Only open deals are moved.`)
  }
  if (to.allowedFrom && !to.allowedFrom.includes(card.stageId)) {
    return refuse(
      card,
      to,
      'TRANSITION',
      `Deals come into ${to.name} only from stages that it names, and not from here.`,
    )
  }
  if (to.allowedRoles && acting.role && !to.allowedRoles.includes(acting.role)) {
    const roles = to.allowedRoles.map((role) => role.toLowerCase()).join(', ')
    return refuse(card, to, 'ROLE', `Only these roles move deals into ${to.name}: ${roles}.`)
  }
  return null
}

function refuse(
  { id: dealId }: CardEntity,
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
