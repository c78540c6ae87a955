import { IconSearch } from '@tabler/icons-react'
import { useRef } from 'react'
import { useShortcuts } from '../../../lib/keyboard/use-shortcuts'
import styles from './settings.module.css'

interface SettingsSearchProps {
  label: string
  value: string
  onChange: (text: string) => void
}

export function SettingsSearch({ label, value, onChange }: SettingsSearchProps) {
  const input = useRef<HTMLInputElement>(null)
  useShortcuts({ '/': () => input.current?.focus() })
  return (
    <label className={styles.search}>
      <IconSearch size={16} aria-hidden />
      <input
        ref={input}
        type="search"
        aria-label={label}
        placeholder={label}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
      />
    </label>
  )
}
