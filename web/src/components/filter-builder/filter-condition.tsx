import { useLingui } from '@lingui/react/macro'
import { checkFilter, OPERATORS_OF, type FilterMistake, type FilterOperator } from '@parley/schema/inputs/filter'
import { IconX } from '@tabler/icons-react'
import { useId } from 'react'
import { IconButton } from '../button'
import { typesOf, type FilterField } from './filter-field'
import { newCondition, toTree, withOperator, type ConditionNode } from './filter-nodes'
import { operatorWords } from './operator-words'
import { ValueEditor } from './value-editor'
import styles from './filter-builder.module.css'

interface FilterConditionProps {
  fields: readonly FilterField[]
  node: ConditionNode
  onChange: (node: ConditionNode) => void
  onRemove: () => void
}

/** One comparison: field, operator in words, value; with what is wrong about it. */
export function FilterCondition({ fields, node, onChange, onRemove }: FilterConditionProps) {
  const { t, i18n } = useLingui()
  const noteId = useId()
  const field = fields.find(({ name }) => name === node.field)
  const [mistake] = checkFilter(toTree(node), typesOf(fields))
  const waits = mistake?.message === 'value' && node.values.length === 0
  const say: Record<FilterMistake['message'], string> = {
    unknownField: t`This field is no longer here. Choose another one.`,
    operator: t`This comparison does not fit the field.`,
    value: waits ? t`Say what to compare with.` : t`This value does not fit.`,
    group: t`Add a condition.`,
    tooDeep: t`Too many groups within groups.`,
    tooMany: t`Too many conditions.`,
  }
  return (
    <div className={styles.condition} role="group" aria-label={field?.label ?? t`Condition`}>
      <div className={styles.parts}>
        <select
          className={styles.control}
          aria-label={t`Field`}
          value={node.field}
          onChange={({ currentTarget }) => {
            const chosen = fields.find(({ name }) => name === currentTarget.value)
            if (chosen) onChange(newCondition(chosen))
          }}
        >
          {!field && <option value={node.field}>{t`Unknown field`}</option>}
          {fields
            .filter(({ name, archived }) => !archived || name === node.field)
            .map(({ name, label, archived }) => (
              <option key={name} value={name}>
                {archived ? t`${label} (archived)` : label}
              </option>
            ))}
        </select>
        {field && (
          <select
            className={styles.control}
            aria-label={t`Comparison`}
            value={node.operator}
            onChange={({ currentTarget }) => onChange(withOperator(node, currentTarget.value as FilterOperator))}
          >
            {OPERATORS_OF[field.type].map((operator) => (
              <option key={operator} value={operator}>
                {i18n._(operatorWords(field.type, operator))}
              </option>
            ))}
          </select>
        )}
        {field && (
          <ValueEditor
            key={`${field.name} ${field.type}`}
            field={field}
            node={node}
            onChange={(values) => onChange({ ...node, values })}
            invalid={Boolean(mistake) && !waits}
            describedBy={mistake ? noteId : undefined}
          />
        )}
      </div>
      <IconButton label={t`Remove the condition`} onClick={onRemove}>
        <IconX size={16} aria-hidden />
      </IconButton>
      {mistake && (
        <p id={noteId} className={styles.note} data-bad={!waits || undefined}>
          {say[mistake.message]}
        </p>
      )}
    </div>
  )
}
