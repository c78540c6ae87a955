import type { ComponentProps, ReactNode } from 'react'
import styles from './button.module.css'

interface ButtonProps extends ComponentProps<'button'> {
  look?: 'primary' | 'plain' | 'quiet' | 'danger' | 'remove'
  size?: 'm' | 's'
  icon?: ReactNode
  /** The action is under way: the button keeps its width and its focus, and does nothing when pressed. */
  busy?: boolean
  wide?: boolean
}

export function Button({ look = 'plain', size = 'm', icon, busy, wide, children, onClick, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={styles.button}
      data-look={look}
      data-size={size}
      data-wide={wide || undefined}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {icon}
      <span>{children}</span>
      {busy && <span className={styles.spinner} aria-hidden />}
    </button>
  )
}

interface IconButtonProps extends ComponentProps<'button'> {
  label: string
  active?: boolean
  look?: 'quiet' | 'primary'
}

export function IconButton({ label, active, look = 'quiet', children, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      {...rest}
      className={styles.icon}
      data-look={look}
      data-active={active || undefined}
    >
      {children}
    </button>
  )
}
