import { useState } from 'react'
import styles from './avatar.module.css'

interface AvatarProps {
  name: string
  /** In pixels: 24, 28, 32, 36, 40 or 48. */
  size?: number
  /** Shows that the chat is on Telegram. */
  badge?: boolean
  /** Drawn over the initials as soon as it is there; where it cannot be fetched, they stay. */
  photo?: string | null | undefined
}

const COLOURS = 6

/** Photos that could not be fetched: rows come and go while one scrolls. Another link is another try. */
const unfetched = new Set<string>()

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

export function Avatar({ name, size = 40, badge = false, photo }: AvatarProps) {
  const [, setFailed] = useState<string>()
  const giveUp = (): void => {
    if (!photo) return
    unfetched.add(photo)
    setFailed(photo)
  }
  return (
    <span
      className={styles.avatar}
      data-colour={colourOf(name)}
      style={{ ['--size' as string]: `${size}px` }}
      data-initials={initialsOf(name)}
      aria-hidden
    >
      {photo && !unfetched.has(photo) && (
        <img src={photo} alt="" width={size} height={size} loading="lazy" decoding="async" onError={giveUp} />
      )}
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
