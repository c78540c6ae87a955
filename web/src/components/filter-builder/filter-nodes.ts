import { checkFilter, OPERATORS_OF, type FilterOperator, type FilterTree } from '@parley/schema/inputs/filter'
import { typesOf, type FilterField } from './filter-field'
import { takesSeveral, takesValues } from './operator-words'

/** How the conditions of a group hold together. */
export type GroupMode = 'ALL' | 'ANY' | 'NONE' | 'NOT_ALL'

/** A filter as it is drawn: a `not` is part of the group that it is around. */
export interface GroupNode {
  readonly kind: 'group'
  readonly mode: GroupMode
  readonly children: readonly FilterNode[]
}
export interface ConditionNode {
  readonly kind: 'condition'
  readonly field: string
  readonly operator: FilterOperator
  readonly values: readonly string[]
}
export type FilterNode = GroupNode | ConditionNode

export const EMPTY_GROUP: GroupNode = { kind: 'group', mode: 'ALL', children: [] }

export function toNode(tree: FilterTree): FilterNode {
  if (tree.all) return { kind: 'group', mode: 'ALL', children: tree.all.map(toNode) }
  if (tree.any) return { kind: 'group', mode: 'ANY', children: tree.any.map(toNode) }
  if (tree.not) {
    const inner = toNode(tree.not)
    if (inner.kind === 'condition') return { kind: 'group', mode: 'NONE', children: [inner] }
    return { ...inner, mode: OPPOSITE[inner.mode] }
  }
  return { kind: 'condition', field: tree.field ?? '', operator: tree.operator ?? 'IS', values: tree.values ?? [] }
}

const OPPOSITE: Readonly<Record<GroupMode, GroupMode>> = { ALL: 'NOT_ALL', NOT_ALL: 'ALL', ANY: 'NONE', NONE: 'ANY' }

export function toTree(node: FilterNode): FilterTree {
  if (node.kind === 'condition') return { field: node.field, operator: node.operator, values: node.values }
  const children = node.children.map(toTree)
  if (node.mode === 'ALL') return { all: children }
  if (node.mode === 'ANY') return { any: children }
  return { not: node.mode === 'NONE' ? { any: children } : { all: children } }
}

/** The outermost group; a lone condition is one of all. */
export function toRoot(tree: FilterTree | null | undefined): GroupNode {
  if (!tree) return EMPTY_GROUP
  const node = toNode(tree)
  return node.kind === 'group' ? node : { ...EMPTY_GROUP, children: [node] }
}

/** Null when there is no condition. */
export const fromRoot = (root: GroupNode): FilterTree | null => (root.children.length === 0 ? null : toTree(root))

/** A condition on a field as it begins: with its first comparison, and nothing to compare with. */
export function newCondition({ name, type, choices }: FilterField): ConditionNode {
  const usual = type === 'TEXT' || type === 'URL' ? 'CONTAINS' : choices.length > 0 ? 'ANY_OF' : OPERATORS_OF[type][0]!
  return { kind: 'condition', field: name, operator: usual, values: type === 'BOOLEAN' ? ['true'] : [] }
}

/** The same condition compared otherwise, with as many values as fit. */
export function withOperator(node: ConditionNode, operator: FilterOperator): ConditionNode {
  if (!takesValues(operator)) return { ...node, operator, values: [] }
  return { ...node, operator, values: takesSeveral(operator) ? node.values : node.values.slice(0, 1) }
}

/** What of a filter can be asked for already: without conditions that are not finished. Null when nothing is left. */
export function finishedPart(tree: FilterTree | null, fields: readonly FilterField[]): FilterTree | null {
  const typeOf = typesOf(fields)
  const keep = (node: FilterNode): FilterNode | null => {
    if (node.kind === 'condition') return checkFilter(toTree(node), typeOf).length === 0 ? node : null
    const children = node.children.map(keep).filter((child) => child !== null)
    return children.length === 0 ? null : { ...node, children }
  }
  const kept = keep(toRoot(tree))
  return kept ? toTree(kept) : null
}

/** How many conditions a filter has. */
export function countConditions(tree: FilterTree | null): number {
  const count = (node: FilterNode): number =>
    node.kind === 'condition' ? 1 : node.children.reduce((sum, child) => sum + count(child), 0)
  return count(toRoot(tree))
}
