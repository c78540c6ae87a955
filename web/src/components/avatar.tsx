import type { DialogKind } from '../gql/graphql'
import styles from './avatar.module.css'

interface AvatarProps {
  name: string
  /** In pixels: 24, 28, 32, 36, 40 or 48. */
  size?: number
  /** Shows that the chat is on Telegram. */
  badge?: boolean
  kind?: DialogKind
}

const COLOURS = 6

/** The same name has the same colour on every screen and after every restart. */
export function colourOf(name: string): number {
  let hash = 0
  for (const character of name) hash = (hash * 31 + character.codePointAt(0)!) % 1_000_003
  return hash % COLOURS
}

export function initialsOf(name: string): string {
  const [first = '?', second] = name.match(/[\p{L}\p{N}]+/gu) ?? []
  const letters = second ? leading(first, 1) + leading(second, 1) : leading(first, 2)
  return letters.toLocaleUpperCase()
}

const leading = (word: string, count: number): string => Array.from(word).slice(0, count).join('')

export function Avatar({ name, size = 40, badge = false }: AvatarProps) {
  return (
    <span
      className={styles.avatar}
      data-colour={colourOf(name)}
      style={{ ['--size' as string]: `${size}px` }}
      data-initials={initialsOf(name)}
      aria-hidden
    >
      {badge && (
        <i className={styles.badge}>
          <svg viewBox="0 0 10 10">
            <path d="M1 5l8-3.500L7.500 9 5 6.800 3.700 8V6L8 2.800 2.800 5.700z" />
          </svg>
        </i>
      )}
    </span>
  )
}
