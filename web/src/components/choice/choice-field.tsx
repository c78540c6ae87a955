import { useLingui } from '@lingui/react/macro'
import { IconX } from '@tabler/icons-react'
import { useDeferredValue, useId, useState, type KeyboardEvent, type ReactNode } from 'react'
import { ChoiceList } from './choice-list'
import styles from './choice.module.css'

export interface Choice {
  readonly id: string
  readonly name: string
}

export interface FoundChoices {
  readonly choices: readonly Choice[]
  readonly loading: boolean
  readonly error?: unknown
  readonly retry: () => void
}

interface ChoiceFieldProps {
  label: string
  help?: ReactNode
  chosen: readonly Choice[]
  onChange: (chosen: readonly Choice[]) => void
  /**
   * A hook that finds what fits the words typed: on the server, so that no list is too long to choose from. It is given
   * null while the list is closed.
   */
  useChoices: (search: string | null) => FoundChoices
  /** What it means that nothing is chosen. */
  empty: string
  /** Several may be chosen; without it the next choice takes the place of the first. */
  many?: boolean
  disabled?: boolean
  autoFocus?: boolean
}

/** A choice from a list that may be long: found by typing, by mouse or keyboard, and said to screen readers. */
export function ChoiceField(props: ChoiceFieldProps) {
  const { label, help, chosen, onChange, empty, many = false, disabled, autoFocus } = props
  const { t } = useLingui()
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const [active, setActive] = useState(0)
  const open = typed !== null
  const found = props.useChoices(useDeferredValue(typed === null ? null : typed.trim()))
  const offered = many ? found.choices.filter((choice) => !chosen.some((each) => each.id === choice.id)) : found.choices
  const only = many ? null : chosen[0]
  const close = (): void => setTyped(null)
  const type = (text: string): void => {
    setTyped(text)
    setActive(0)
  }
  const choose = (choice: Choice | undefined): void => {
    if (!choice) return
    onChange(many ? [...chosen, choice] : [choice])
    if (many) type('')
    else close()
  }
  const drop = (choice: Choice): void => onChange(chosen.filter((each) => each.id !== choice.id))
  const move = (steps: number): void => {
    if (!open) return type('')
    setActive((now) => (offered.length > 0 ? (now + steps + offered.length) % offered.length : 0))
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    // With these, Enter is for the form.
    if (event.ctrlKey || event.metaKey) return
    const act = keyOf(event.key, { open, many, typed: typed ?? '' })
    if (!act) return
    event.preventDefault()
    if (act === 'next') move(1)
    if (act === 'previous') move(-1)
    if (act === 'choose') choose(offered[active])
    if (act === 'close') close()
    if (act === 'drop' && chosen.length > 0) drop(chosen.at(-1)!)
  }
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <div className={styles.box} data-disabled={disabled || undefined}>
        {many && chosen.map((choice) => <Chip key={choice.id} choice={choice} onDrop={drop} />)}
        <input
          id={id}
          role="combobox"
          dir="auto"
          autoComplete="off"
          aria-autocomplete="list"
          aria-expanded={open}
          aria-controls={`${id}-list`}
          aria-activedescendant={open && offered[active] ? `${id}-${offered[active].id}` : undefined}
          aria-describedby={help ? `${id}-help` : undefined}
          data-autofocus={autoFocus || undefined}
          // Escape closes the list first, and what it lies in with the next press.
          data-mantine-stop-propagation={open}
          disabled={disabled}
          placeholder={chosen.length === 0 || open ? empty : ''}
          value={typed ?? only?.name ?? ''}
          onChange={(event) => type(event.currentTarget.value)}
          onClick={() => type('')}
          onBlur={close}
          onKeyDown={onKeyDown}
        />
        {only && !open && !disabled && (
          <button type="button" className={styles.clear} aria-label={t`Clear ${label}`} onClick={() => onChange([])}>
            <IconX size={16} aria-hidden />
          </button>
        )}
      </div>
      {open && <ChoiceList id={id} label={label} found={found} offered={offered} active={active} onChoose={choose} />}
      {help && (
        <p id={`${id}-help`} className={styles.help}>
          {help}
        </p>
      )}
    </div>
  )
}

type Act = 'next' | 'previous' | 'choose' | 'close' | 'drop'

/** What a key means; null where it is the input's own. */
function keyOf(key: string, { open, many, typed }: { open: boolean; many: boolean; typed: string }): Act | null {
  if (key === 'ArrowDown') return 'next'
  if (key === 'ArrowUp') return 'previous'
  if (key === 'Enter' && open) return 'choose'
  if (key === 'Escape' && open) return 'close'
  return key === 'Backspace' && many && typed === '' ? 'drop' : null
}

function Chip({ choice, onDrop }: { choice: Choice; onDrop: (choice: Choice) => void }) {
  const { t } = useLingui()
  return (
    <span className={styles.chip}>
      <bdi>{choice.name}</bdi>
      <button type="button" aria-label={t`Take out ${choice.name}`} onClick={() => onDrop(choice)}>
        <IconX size={14} aria-hidden />
      </button>
    </span>
  )
}
