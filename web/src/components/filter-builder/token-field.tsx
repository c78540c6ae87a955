import { Trans, useLingui } from '@lingui/react/macro'
import { IconX } from '@tabler/icons-react'
import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { Choice } from './filter-field'
import styles from './filter-builder.module.css'

interface TokenFieldProps {
  label: string
  /** Of the input in its form, where an error puts the focus. */
  name?: string | undefined
  values: readonly string[]
  onChange: (values: readonly string[]) => void
  /** What can be chosen, as far as it is known for the text that is typed. */
  options?: readonly Choice[]
  /** Hears what is typed, where options come from the server; null when the list closes. */
  onSearch?: (text: string | null) => void
  /** Whether any text may be a value. */
  free?: boolean
  single?: boolean
  disabled?: boolean
  invalid?: boolean
  describedBy?: string | undefined
  /** Whether a dialog begins here. */
  begins?: boolean
  /** How a value reads; the label of its option if not given. */
  show?: (value: string) => ReactNode
}

/** Values as tokens, chosen from a list while typing, or written freely; of a single one, the next takes its place. */
export function TokenField(props: TokenFieldProps) {
  const { label, values, onChange, options = [], free = false, single = false, disabled = false } = props
  const { t } = useLingui()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const search = (typed: string): void => {
    setText(typed)
    setOpen(true)
    setActive(free ? -1 : 0)
    props.onSearch?.(typed)
  }
  const wanted = text.trim().toLowerCase()
  const offered = options.filter(
    (option) => !values.includes(option.value) && (props.onSearch || option.label.toLowerCase().includes(wanted)),
  )
  const add = (value: string): void => {
    if (!value) return
    onChange(single ? [value] : [...values.filter((each) => each !== value), value])
    search('')
    if (single) setOpen(false)
  }
  /** The button goes with its value: the focus goes on in the field. */
  const remove = (value: string): void => {
    onChange(values.filter((each) => each !== value))
    input.current?.focus()
  }
  const isOpen = open && offered.length > 0
  const foundNothing = open && wanted !== '' && offered.length === 0 && !free
  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    const { key } = event
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault()
      if (!isOpen) return setOpen(true)
      const step = key === 'ArrowDown' ? 1 : -1
      setActive((now) => (now + step + offered.length) % offered.length)
    } else if (key === 'Escape' && isOpen) {
      event.stopPropagation()
      setOpen(false)
    } else if (key === 'Backspace' && text === '') {
      onChange(values.slice(0, -1))
    } else if ((key === 'Enter' && (isOpen || text)) || (key === ',' && free)) {
      event.preventDefault()
      const chosen = isOpen ? offered[active] : undefined
      add(chosen?.value ?? (free ? text.trim() : ''))
    }
  }
  const nameOf = (value: string): string => options.find((option) => option.value === value)?.label ?? value
  return (
    <div
      className={styles.tokens}
      data-invalid={props.invalid || undefined}
      data-disabled={disabled || undefined}
      data-single={single || undefined}
    >
      {values.map((value, index) => (
        <span key={value} className={styles.token} data-colour={options.find((each) => each.value === value)?.colour}>
          <span id={`${id}-value-${index}`} dir="auto">
            {props.show?.(value) ?? nameOf(value)}
          </span>
          {!disabled && (
            <button
              type="button"
              id={`${id}-remove-${index}`}
              aria-label={t({ message: 'Remove', context: 'a value of a field' })}
              aria-labelledby={`${id}-remove-${index} ${id}-value-${index}`}
              onClick={() => remove(value)}
            >
              <IconX size={12} aria-hidden />
            </button>
          )}
        </span>
      ))}
      {!disabled && (
        <input
          ref={input}
          role="combobox"
          data-autofocus={props.begins || undefined}
          name={props.name}
          aria-label={label}
          aria-expanded={isOpen}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={isOpen && active >= 0 ? `${id}-${active}` : undefined}
          aria-invalid={props.invalid || undefined}
          aria-describedby={props.describedBy}
          data-mantine-stop-propagation={isOpen || undefined}
          autoComplete="off"
          placeholder={single && values.length > 0 ? undefined : free ? t`Type and press Enter` : t`Choose`}
          value={text}
          onChange={(event) => search(event.currentTarget.value)}
          onFocus={() => search(text)}
          onClick={() => setOpen(true)}
          onBlur={() => {
            if (free) add(text.trim())
            setOpen(false)
            props.onSearch?.(null)
          }}
          onKeyDown={press}
        />
      )}
      {foundNothing && (
        <p className={styles.options} role="status">
          <Trans>Nothing found</Trans>
        </p>
      )}
      <div id={`${id}-list`} role="listbox" aria-label={label} className={styles.options} hidden={!isOpen}>
        {isOpen &&
          offered.map((option, index) => (
            <div
              key={option.value}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              dir="auto"
              // Before the input loses the focus, which would close the list.
              onPointerDown={(event) => {
                event.preventDefault()
                add(option.value)
              }}
            >
              {option.label}
            </div>
          ))}
      </div>
    </div>
  )
}
