import { Trans, useLingui } from '@lingui/react/macro'
import { OPTION_COLOURS, type OptionColour } from '@parley/schema/inputs/crm'
import { IconArrowDown, IconArrowUp, IconPlus, IconX } from '@tabler/icons-react'
import { useId, useRef } from 'react'
import { Button, IconButton } from '../../../components/button'
import { COLOUR_WORDS } from './field-type-words'
import styles from './fields.module.css'

export interface Option {
  /** Of an option that is there already. */
  readonly key?: string
  readonly label: string
  readonly colour: OptionColour | null
}

interface OptionListProps {
  options: readonly Option[]
  onChange: (options: readonly Option[]) => void
  /** Already in the reader's language. */
  error: string | undefined
}

/** What a choice offers, in order, each with its colour. */
export function OptionList({ options, onChange, error }: OptionListProps) {
  const { t, i18n } = useLingui()
  const list = useRef<HTMLUListElement>(null)
  const noteId = useId()
  const replace = (index: number, change: Partial<Option>): void =>
    onChange(options.with(index, { ...options[index]!, ...change }))
  const move = (index: number, step: number): void => {
    const next = [...options]
    next.splice(index + step, 0, ...next.splice(index, 1))
    onChange(next)
  }
  const add = (): void => {
    const colour = OPTION_COLOURS[options.length % OPTION_COLOURS.length]!
    onChange([...options, { label: '', colour }])
    // The new one is drawn by then.
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(':scope > li:last-child input')?.focus())
  }
  return (
    <fieldset className={styles.optionList} aria-describedby={error ? noteId : undefined}>
      <legend>
        <Trans>Options</Trans>
      </legend>
      <ul ref={list}>
        {options.map((option, index) => (
          // New options have no identity yet; every part of one is drawn from its value.
          <li key={index}>
            <select
              aria-label={t`Colour of option ${index + 1}`}
              className={styles.colour}
              data-colour={option.colour ?? undefined}
              value={option.colour ?? ''}
              onChange={({ currentTarget }) =>
                replace(index, { colour: (currentTarget.value || null) as OptionColour })
              }
            >
              <option value="">{t`No colour`}</option>
              {OPTION_COLOURS.map((colour) => (
                <option key={colour} value={colour}>
                  {i18n._(COLOUR_WORDS[colour])}
                </option>
              ))}
            </select>
            <input
              aria-label={t`Option ${index + 1}`}
              maxLength={100}
              value={option.label}
              onChange={({ currentTarget }) => replace(index, { label: currentTarget.value })}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || event.metaKey || event.ctrlKey) return
                event.preventDefault()
                add()
              }}
            />
            <IconButton label={t`Move option ${index + 1} up`} disabled={index === 0} onClick={() => move(index, -1)}>
              <IconArrowUp size={14} aria-hidden />
            </IconButton>
            <IconButton
              label={t`Move option ${index + 1} down`}
              disabled={index === options.length - 1}
              onClick={() => move(index, 1)}
            >
              <IconArrowDown size={14} aria-hidden />
            </IconButton>
            <IconButton label={t`Remove option ${index + 1}`} onClick={() => onChange(options.toSpliced(index, 1))}>
              <IconX size={14} aria-hidden />
            </IconButton>
          </li>
        ))}
      </ul>
      <Button size="s" look="quiet" icon={<IconPlus size={14} aria-hidden />} onClick={add}>
        <Trans>Add an option</Trans>
      </Button>
      {error && (
        <p id={noteId} className={styles.error} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  )
}
