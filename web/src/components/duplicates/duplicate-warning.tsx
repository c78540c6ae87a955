import { useQuery } from '@apollo/client/react'
import { Trans } from '@lingui/react/macro'
import { useDeferredValue, useEffect, useState } from 'react'
import { Link } from 'react-router'
import { graphql } from '../../gql'
import type { PossibleDuplicatesInput } from '../../gql/graphql'
import { showPhone } from '../phone'
import { useReasonWords } from './duplicate-words'
import styles from './duplicate-warning.module.css'

const possibleDuplicatesQuery = graphql(`
  query PossibleDuplicates($input: PossibleDuplicatesInput!) {
    possibleDuplicates(input: $input) {
      score
      reasons
      contact {
        id
        name
        username
        phone
        email
      }
      company {
        id
        name
        domain
      }
    }
  }
`)

/** Nobody stops in the middle of a name for so long. */
const SETTLED_MS = 400
const SHOWN = 3

/** Warns, before something is saved, that it may be there already. */
export function DuplicateWarning({ input }: { input: PossibleDuplicatesInput }) {
  const words = useReasonWords()
  const settled = useSettled(input)
  const { data, previousData } = useQuery(possibleDuplicatesQuery, {
    variables: { input: settled },
    skip: isEmpty(settled),
    fetchPolicy: 'no-cache',
  })
  const found = isEmpty(settled) ? [] : ((data ?? previousData)?.possibleDuplicates ?? [])
  if (found.length === 0) return null
  return (
    <div className={styles.warning} role="status">
      <p>
        <Trans>This may be here already:</Trans>
      </p>
      <ul>
        {found.slice(0, SHOWN).map(({ contact, company, reasons }) => {
          const record = contact ?? company
          const facts = [
            contact?.username && `@${contact.username}`,
            contact?.phone && showPhone(contact.phone),
            contact?.email,
            company?.domain,
          ]
          return (
            record && (
              <li key={record.id}>
                <Link to={`/${contact ? 'contacts' : 'companies'}/${record.id}`} dir="auto">
                  {record.name}
                </Link>
                <span>
                  <bdi>{facts.find(Boolean)}</bdi>
                  {words(reasons)}
                </span>
              </li>
            )
          )
        })}
      </ul>
    </div>
  )
}

/** A name of two letters is like too many. */
const isEmpty = ({ name, phone, username, email, domain }: PossibleDuplicatesInput): boolean =>
  name.trim().length < 3 && ![phone, username, email, domain].some((value) => value && value.trim().length > 3)

/** The input once it has stayed the same for a moment. */
function useSettled(input: PossibleDuplicatesInput): PossibleDuplicatesInput {
  const key = useDeferredValue(JSON.stringify(input))
  const [settled, setSettled] = useState(key)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(key), SETTLED_MS)
    return () => clearTimeout(timer)
  }, [key])
  return JSON.parse(settled) as PossibleDuplicatesInput
}
