import { useLingui } from '@lingui/react/macro'
import { IconSearch, IconX } from '@tabler/icons-react'
import { useRef } from 'react'
import { useShortcuts } from '../lib/keyboard/use-shortcuts'
import { IconButton } from './button'
import styles from './search-field.module.css'

interface SearchFieldProps {
  /** What is searched; said to screen readers, and shown where there is no placeholder. */
  label: string
  placeholder?: string
  value: string
  onChange: (text: string) => void
}

/** The search of a page: `/` goes there, Escape empties it and leaves. */
export function SearchField({ label, placeholder = label, value, onChange }: SearchFieldProps) {
  const { t } = useLingui()
  const input = useRef<HTMLInputElement>(null)
  useShortcuts({ '/': () => input.current?.focus() })
  return (
    <div className={styles.search} role="search" aria-label={label}>
      <IconSearch size={16} aria-hidden />
      <input
        ref={input}
        type="search"
        aria-label={label}
        placeholder={placeholder}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          onChange('')
          event.currentTarget.blur()
        }}
      />
      {value ? (
        <IconButton
          label={t`Clear the search`}
          onClick={() => {
            onChange('')
            input.current?.focus()
          }}
        >
          <IconX size={16} aria-hidden />
        </IconButton>
      ) : (
        <kbd aria-hidden>/</kbd>
      )}
    </div>
  )
}
