import { Avatar } from '../../../components/avatar'
import styles from './settings.module.css'

export function Person({ name, note }: { name: string; note?: string }) {
  return (
    <span className={styles.person}>
      <Avatar name={name} size={32} />
      <span>
        <b dir="auto">{name}</b>
        {note && <small>{note}</small>}
      </span>
    </span>
  )
}
