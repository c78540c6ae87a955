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
import type { RuleNames } from './rule-names'
import { nameValues, withNames } from './rule-value'

/** A deal that is to come into a stage; a new one stands nowhere. */
export interface JudgedDeal extends ActiveDeal, Pick<CardEntity, 'status' | 'trashed' | 'isOpen' | 'stage'> {
  readonly stageId: string | null
}

/** A rule that says no, in words that end where its conditions begin. */
interface State {
  readonly rule: MoveRule
  readonly words: string
}
interface Verdict extends State {
  readonly card: JudgedDeal
  readonly unmet: readonly Unmet[]
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
    private readonly names: RuleNames,
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
    const verdicts = moving.flatMap((card) => this.judge({ card, to, acting, contents }) ?? [])
    const values = verdicts.flatMap(({ unmet }) =>
      unmet.flatMap((each) => [...each.wantedValues, ...each.presentValues]),
    )
    const names = await this.names.read(
      values.flatMap(({ reference }) => reference ?? []),
      transaction,
    )
    return new Map(verdicts.map((verdict) => [verdict.card.id, explained(verdict, to, names)]))
  }

  private judge(asked: Case): Verdict | null {
    const known = refuseByState(asked)
    return known ? { ...known, card: asked.card, unmet: [] } : this.judgeContent(asked)
  }

  private judgeContent({ card, to, acting, contents }: Case): Verdict | null {
    const rules = rulesOf(card, to)
    if (!contents || rules.length === 0) return null
    const readers = contents.readersOf(card.id)
    if (readers.length === 0) return { card, rule: 'GONE', words: 'The deal is not there any more.', unmet: [] }
    const perspective = { userId: acting.memberId, now: this.now() }
    for (const { rule, words, tree } of rules) {
      // What was taken away can be filled in by nobody.
      const isAsked = ({ field }: { readonly field: string }): boolean =>
        rule !== 'REQUIRED_FIELDS' || !contents.fields.get(field)?.archived
      const unmet = fewest(readers.map((read) => unmetConditions(tree, read, perspective))).filter(isAsked)
      if (unmet.length === 0) continue
      const conditions = unmet.map((each): Unmet => {
        const field = contents.fields.get(each.field)
        const { label = null, type = 'TEXT' } = field ?? {}
        const wantedValues = nameValues(each.values, field, perspective)
        const presentValues = nameValues(each.present, field, perspective)
        return { ...each, label, type, wantedValues, presentValues }
      })
      return { card, rule, words, unmet: conditions }
    }
    return null
  }
}

/** With the names of what its conditions refer to. */
function explained(
  { card, rule, words, unmet }: Verdict,
  to: StageEntity,
  names: ReadonlyMap<string, string>,
): Refusal {
  const conditions = unmet.map((each): Unmet => {
    const [wantedValues, presentValues] = [withNames(each.wantedValues, names), withNames(each.presentValues, names)]
    return { ...each, wantedValues, presentValues }
  })
  const sentence = conditions.length > 0 ? `${words}: ${conditions.map(explainUnmet).join('; ')}.` : words
  return { dealId: card.id, stageId: to.id, rule, explanation: sentence, conditions }
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
export function refuseClosed(card: JudgedDeal, { id: stageId }: StageEntity): Refusal | null {
  const closed = closedState(card)
  return closed && { dealId: card.id, stageId, rule: closed.rule, explanation: closed.words, conditions: [] }
}

function closedState(card: JudgedDeal): State | null {
  if (card.isOpen) return null
  const state = card.trashed ? 'in the trash' : card.status.toLowerCase()
  return { rule: 'CLOSED', words: `The deal is ${state}. Only open deals are moved.` }
}

/** What is known without asking anyone. */
function refuseByState({ card, to, acting }: Case): State | null {
  const closed = closedState(card)
  if (closed) return closed
  if (to.allowedFrom && !(card.stageId && to.allowedFrom.includes(card.stageId))) {
    const words = `Deals come into ${to.name} only from stages that it names`
    return { rule: 'TRANSITION', words: `${words}, and ${card.stageId ? 'not from here' : 'none begins there'}.` }
  }
  if (to.allowedRoles && acting.role && !to.allowedRoles.includes(acting.role)) {
    const roles = to.allowedRoles.map((role) => role.toLowerCase()).join(', ')
    return { rule: 'ROLE', words: `Only these roles move deals into ${to.name}: ${roles}.` }
  }
  return null
}

type Conditions = ReturnType<typeof unmetConditions>

/** Of the contact that comes nearest. */
function fewest(each: readonly Conditions[]): Conditions {
  return each.reduce((best, one) => (one.length < best.length ? one : best))
}
