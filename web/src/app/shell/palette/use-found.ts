import { useQuery } from '@apollo/client/react'
import { useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { showMoney } from '../../../components/money'
import { listTime } from '../../../components/times'
import { graphql } from '../../../gql'
import type { PaletteSearchQuery } from '../../../gql/graphql'
import type { Recent } from './recent'

export const paletteQuery = graphql(`
  query PaletteSearch($query: String!) {
    search(query: $query, first: 5) {
      query
      first
      contacts {
        id
        name
        username
        phone
        email
      }
      companies {
        id
        name
        domain
      }
      deals {
        id
        title
        value {
          amount
          currency
        }
      }
      conversations {
        id
        title
        contact {
          id
          name
        }
      }
      messages {
        id
        text
        sentAt
        conversation {
          id
          title
        }
      }
    }
  }
`)

/** Someone still typing does not want an answer for every letter. */
const SETTLE_MS = 150

export interface FoundGroup {
  readonly title: string
  readonly found: readonly Recent[]
}

export interface Found {
  readonly groups: readonly FoundGroup[]
  /** The words are typed, and what they find is not here yet. */
  readonly searching: boolean
  readonly error: unknown
  readonly retry: () => void
}

/** What the server finds for what is typed, in groups; the answer before stays until the next one is here. */
export function useFound(typed: string): Found {
  const wanted = typed.trim()
  const settled = useSettled(wanted)
  const toGroups = useGroups()
  const { data, previousData, loading, error, refetch } = useQuery(paletteQuery, {
    variables: { query: settled },
    skip: !settled,
    fetchPolicy: 'cache-and-network',
    // A part that is away leaves the others: what they found is shown, and said to be not all.
    errorPolicy: 'all',
  })
  const results = (data ?? previousData)?.search
  return {
    groups: wanted && results ? toGroups(results) : [],
    searching: Boolean(wanted) && (loading || settled !== wanted),
    error: wanted ? error : undefined,
    retry: () => void refetch().catch(() => undefined),
  }
}

function useSettled(wanted: string): string {
  const [settled, setSettled] = useState(wanted)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(wanted), SETTLE_MS)
    return () => clearTimeout(timer)
  }, [wanted])
  return settled
}

function useGroups(): (results: PaletteSearchQuery['search']) => FoundGroup[] {
  const { t, i18n } = useLingui()
  return ({ contacts, companies, deals, conversations, messages }) => [
    {
      title: t`Contacts`,
      found: (contacts ?? []).map(({ id, name, username, phone, email }) => ({
        id: `contact-${id}`,
        label: name,
        description: username ? `@${username}` : (phone ?? email),
        to: `/contacts/${id}`,
      })),
    },
    {
      title: t`Companies`,
      found: (companies ?? []).map(({ id, name, domain }) => ({
        id: `company-${id}`,
        label: name,
        description: domain,
        to: `/companies/${id}`,
      })),
    },
    {
      title: t`Deals`,
      found: (deals ?? []).map(({ id, title, value }) => ({
        id: `deal-${id}`,
        label: title,
        description: value ? showMoney(value, i18n.locale) : undefined,
        to: `/deals/${id}`,
      })),
    },
    {
      title: t`Conversations`,
      found: (conversations ?? []).map(({ id, title, contact }) => ({
        id: `conversation-${id}`,
        label: contact?.name ?? title,
        to: `/inbox/${id}`,
      })),
    },
    {
      title: t`Messages`,
      found: (messages ?? []).map(({ id, text, sentAt, conversation }) => ({
        id: `message-${id}`,
        label: text,
        description: `${conversation.title} · ${listTime(sentAt, i18n.locale)}`,
        to: `/inbox/${conversation.id}?message=${id}`,
      })),
    },
  ]
}
