import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from 'react-router'
import { showMoney } from '../../../components/money'
import type { ContactInFullQuery } from '../../../gql/graphql'
import styles from './contacts.module.css'

type Deal = NonNullable<ContactInFullQuery['contact']>['deals']['edges'][number]['node']

/** The newest of the deals that the person is involved in. */
export function ContactDeals({ deals }: { deals: readonly Deal[] }) {
  const { i18n } = useLingui()
  if (deals.length === 0) return null
  return (
    <section className={styles.related}>
      <h3>
        <Trans>Deals</Trans>
      </h3>
      <ul>
        {deals.map((deal) => (
          <li key={deal.id}>
            <Link to={`/deals/${deal.id}`}>
              <span>
                <b dir="auto">{deal.title}</b>
                <span className="meta num">{showMoney(deal.value, i18n.locale)}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
