import { useQuery } from '@apollo/client/react'
import { Trans } from '@lingui/react/macro'
import { Link } from 'react-router'
import type { Refusal } from '../model/board-source'
import { namesRecord } from '../model/fix-deal'
import { dealToFixQuery } from '../refusal-operations'
import styles from './refusal-dialog.module.css'

/** The way to the company and the people of a deal, where it is theirs to have what is missing. */
export function RefusalLinks({ refusal }: { refusal: Refusal }) {
  const [ofCompany, ofContacts] = [namesRecord(refusal, 'company'), namesRecord(refusal, 'contact')]
  const variables = { id: refusal.dealId }
  const { data } = useQuery(dealToFixQuery, { variables, skip: !ofCompany && !ofContacts })
  const { company, contacts = [] } = data?.deal ?? {}
  const links = [
    ...(ofCompany && company ? [{ ...company, path: `/companies/${company.id}` }] : []),
    ...(ofContacts ? contacts.map((contact) => ({ ...contact, path: `/contacts/${contact.id}` })) : []),
  ]
  return (
    <>
      {links.length > 0 && (
        <p className={styles.links}>
          <Trans>Fill it in there:</Trans>
          {links.map(({ id, name, path }) => (
            <Link key={id} to={path} dir="auto">
              {name}
            </Link>
          ))}
        </p>
      )}
      {ofContacts && data?.deal && contacts.length === 0 && (
        <p className={styles.links}>
          <Trans>The deal has no contact yet.</Trans>
        </p>
      )}
    </>
  )
}
