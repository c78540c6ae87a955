import { Trans, useLingui } from '@lingui/react/macro'
import { checkFilter, MAX_FILTER_CONDITIONS, MAX_FILTER_DEPTH, type FilterTree } from '@parley/schema/inputs/filter'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useRef } from 'react'
import { Button, IconButton } from '../button'
import { FilterCondition } from './filter-condition'
import { typesOf, type FilterField } from './filter-field'
import {
  EMPTY_GROUP,
  fromRoot,
  newCondition,
  toRoot,
  type FilterNode,
  type GroupMode,
  type GroupNode,
} from './filter-nodes'
import styles from './filter-builder.module.css'

interface FilterBuilderProps {
  fields: readonly FilterField[]
  /** Null without conditions. */
  value: FilterTree | null
  /** Hears every change, also while a condition is not finished: `finishedPart` is what can be asked for. */
  onChange: (value: FilterTree | null) => void
}

/** Conditions on fields, in groups: all of, any of, none of. */
export function FilterBuilder({ fields, value, onChange }: FilterBuilderProps) {
  const { t } = useLingui()
  const whole = value ? checkFilter(value, typesOf(fields)).find(({ message }) => message.startsWith('too')) : undefined
  return (
    <div className={styles.builder}>
      <FilterGroup fields={fields} node={toRoot(value)} depth={1} onChange={(root) => onChange(fromRoot(root))} />
      {whole && (
        <p className={styles.note} data-bad role="alert">
          {whole.message === 'tooMany'
            ? t`At most ${MAX_FILTER_CONDITIONS} conditions and groups.`
            : t`At most ${MAX_FILTER_DEPTH} groups within one another.`}
        </p>
      )}
    </div>
  )
}

interface FilterGroupProps {
  fields: readonly FilterField[]
  node: GroupNode
  depth: number
  onChange: (node: GroupNode) => void
  /** The outermost group stays. */
  onRemove?: () => void
}

function FilterGroup({ fields, node, depth, onChange, onRemove }: FilterGroupProps) {
  const { t } = useLingui()
  const list = useRef<HTMLUListElement>(null)
  const modes: [GroupMode, string][] = [
    ['ALL', t`all of these hold`],
    ['ANY', t`any of these holds`],
    ['NONE', t`none of these holds`],
    ['NOT_ALL', t`not all of these hold`],
  ]
  const change = (children: readonly FilterNode[]): void => onChange({ ...node, children })
  const replace = (index: number, child: FilterNode): void => change(node.children.with(index, child))
  const remove = (index: number): void => change(node.children.toSpliced(index, 1))
  const first = fields.find(({ archived }) => !archived)
  const add = (child: FilterNode): void => {
    change([...node.children, child])
    // The new one is drawn by then.
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(':scope > li:last-child select')?.focus())
  }
  return (
    <fieldset className={styles.group} data-nested={onRemove ? true : undefined}>
      <legend className="visually-hidden">
        <Trans>Conditions</Trans>
      </legend>
      {(node.children.length > 1 || onRemove || node.mode !== 'ALL') && (
        <div className={styles.mode}>
          <select
            className={styles.control}
            aria-label={t`How the conditions hold together`}
            value={node.mode}
            onChange={({ currentTarget }) => onChange({ ...node, mode: currentTarget.value as GroupMode })}
          >
            {modes
              .filter(([mode]) => mode !== 'NOT_ALL' || node.mode === mode)
              .map(([mode, words]) => (
                <option key={mode} value={mode}>
                  {words}
                </option>
              ))}
          </select>
          {onRemove && (
            <IconButton label={t`Remove the group`} onClick={onRemove}>
              <IconX size={16} aria-hidden />
            </IconButton>
          )}
        </div>
      )}
      <ul ref={list} className={styles.list}>
        {node.children.map((child, index) => (
          // Conditions have no identity of their own; every part of one is drawn from its value.
          <li key={index}>
            {child.kind === 'condition' ? (
              <FilterCondition
                fields={fields}
                node={child}
                onChange={(changed) => replace(index, changed)}
                onRemove={() => remove(index)}
              />
            ) : (
              <FilterGroup
                fields={fields}
                node={child}
                depth={depth + 1}
                onChange={(changed) => replace(index, changed)}
                onRemove={() => remove(index)}
              />
            )}
          </li>
        ))}
      </ul>
      {node.children.length === 0 && onRemove && (
        <p className={styles.note}>
          <Trans>Add a condition.</Trans>
        </p>
      )}
      {first && (
        <div className={styles.adding}>
          <Button
            size="s"
            look="quiet"
            icon={<IconPlus size={14} aria-hidden />}
            onClick={() => add(newCondition(first))}
          >
            <Trans>Add a condition</Trans>
          </Button>
          {depth < MAX_FILTER_DEPTH && (
            <Button
              size="s"
              look="quiet"
              icon={<IconPlus size={14} aria-hidden />}
              onClick={() => add({ ...EMPTY_GROUP, mode: 'ANY', children: [newCondition(first)] })}
            >
              <Trans>Add a group</Trans>
            </Button>
          )}
        </div>
      )}
    </fieldset>
  )
}
