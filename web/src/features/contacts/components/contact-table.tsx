import { Trans, useLingui } from '@lingui/react/macro'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { Link, useLocation } from 'react-router'
import { showPhone } from '../../../components/phone'
import { Avatar } from '../../../components/avatar'
import { agoTime, fullTime } from '../../../components/times'
import type { ContactFieldsFragment } from '../../../gql/graphql'
import styles from './contacts.module.css'

const ROW_HEIGHT = 44
const AHEAD = 15

interface ContactTableProps {
  contacts: readonly ContactFieldsFragment[]
  activeId: string | undefined
  onNearEnd: () => void
}

/** Only the rows in sight are drawn; each opens its contact beside the table. */
export function ContactTable({ contacts, activeId, onNearEnd }: ContactTableProps) {
  const { t, i18n } = useLingui()
  const { search } = useLocation()
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: contacts.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => contacts[index]!.id,
    overscan: 10,
  })
  const lastShown = virtual.getVirtualItems().at(-1)?.index ?? 0
  useEffect(() => {
    if (lastShown > contacts.length - AHEAD) onNearEnd()
  }, [lastShown, contacts.length, onNearEnd])
  return (
    <div ref={scroller} className={styles.table} role="table" aria-label={t`Contacts`} aria-rowcount={-1}>
      <div role="rowgroup" className={styles.header}>
        <div role="row" className={styles.row}>
          <span role="columnheader">
            <Trans>Name</Trans>
          </span>
          <span role="columnheader">
            <Trans>Telegram</Trans>
          </span>
          <span role="columnheader">
            <Trans>Phone</Trans>
          </span>
          <span role="columnheader">
            <Trans>Changed</Trans>
          </span>
        </div>
      </div>
      <div role="rowgroup" className={styles.body} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const contact = contacts[item.index]!
          return (
            <div
              key={item.key}
              role="row"
              aria-rowindex={item.index + 2}
              className={styles.row}
              data-active={contact.id === activeId || undefined}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <span role="cell" className={styles.name}>
                <Avatar name={contact.name} size={28} photo={contact.photoUrl} />
                <Link to={`/contacts/${contact.id}${search}`} dir="auto">
                  {contact.name}
                </Link>
              </span>
              <span role="cell">{contact.username ? `@${contact.username}` : '—'}</span>
              <span role="cell" className="num">
                {contact.phone ? showPhone(contact.phone) : '—'}
              </span>
              <span role="cell" className="num" title={fullTime(contact.updatedAt, i18n.locale)}>
                {agoTime(contact.updatedAt, i18n.locale)}
              </span>
            </div>
          )
        })}
      </div>
    </div>
  )
}
