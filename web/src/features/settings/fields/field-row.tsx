import { Trans, useLingui } from '@lingui/react/macro'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { Button, IconButton } from '../../../components/button'
import { OptionTag } from '../../../components/records/option-tag'
import { asField, type CustomField } from '../../../components/records/custom-field-operations'
import { TYPE_WORDS } from './field-type-words'
import type { FieldActions } from './use-field-actions'
import styles from './fields.module.css'

interface FieldRowProps {
  field: CustomField
  first: boolean
  last: boolean
  actions: FieldActions
  /** Null for an archived one. */
  onOpen: (() => void) | null
}

/** As many as a row holds. */
const OPTIONS_SHOWN = 6

/** A field: what it is called, what it holds, and what can be done with it. */
export function FieldRow({ field, first, last, actions, onOpen }: FieldRowProps) {
  const { t, i18n } = useLingui()
  const { id, name, type, options, required } = field
  const { choices } = asField(field)
  return (
    <li>
      <div>
        <b dir="auto">{name}</b>
        <p className="meta">
          {i18n._(TYPE_WORDS[type])}
          {required && <> · {t`required`}</>}
        </p>
        {options.length > 0 && (
          <p className={styles.options}>
            {choices.slice(0, OPTIONS_SHOWN).map((choice) => (
              <OptionTag key={choice.value} choice={choice} value={choice.value} />
            ))}
            {options.length > OPTIONS_SHOWN && <span className="meta num">+{options.length - OPTIONS_SHOWN}</span>}
          </p>
        )}
      </div>
      {onOpen ? (
        <>
          <IconButton
            label={t`Move ${name} up`}
            disabled={first || actions.busy}
            onClick={() => void actions.move(id, -1)}
          >
            <IconArrowUp size={16} aria-hidden />
          </IconButton>
          <IconButton
            label={t`Move ${name} down`}
            disabled={last || actions.busy}
            onClick={() => void actions.move(id, 1)}
          >
            <IconArrowDown size={16} aria-hidden />
          </IconButton>
          <Button size="s" aria-label={t`Change ${name}`} onClick={onOpen}>
            <Trans>Change</Trans>
          </Button>
          <Button
            size="s"
            aria-label={t`Archive ${name}`}
            disabled={actions.busy}
            onClick={() => void actions.archive(id)}
          >
            <Trans>Archive</Trans>
          </Button>
        </>
      ) : (
        <Button
          size="s"
          aria-label={t`Restore ${name}`}
          disabled={actions.busy}
          onClick={() => void actions.restore(id)}
        >
          <Trans>Restore</Trans>
        </Button>
      )}
    </li>
  )
}
