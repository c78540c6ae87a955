import { useQuery } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { IconButton } from '../../../components/button'
import { graphql } from '../../../gql'
import { useSettled } from '../hooks/use-settled'
import styles from './thread-header.module.css'

const threadHitsQuery = graphql(`
  query ThreadHits($filter: MessageFilter!) {
    messages(first: 100, filter: $filter) {
      edges {
        node {
          id
        }
      }
    }
  }
`)

/** Walks from hit to hit inside one conversation, newest first, as Telegram does. */
export function ThreadSearch({ conversationId, onClose }: { conversationId: string; onClose: () => void }) {
  const { t } = useLingui()
  const [text, setText] = useState('')
  const [at, setAt] = useState(-1)
  const [, setParams] = useSearchParams()
  const settled = useSettled(text.trim())
  const { data, loading } = useQuery(threadHitsQuery, {
    variables: { filter: { conversationId, search: settled } },
    skip: settled.length === 0,
  })
  const hits = settled ? (data?.messages.edges ?? []) : []
  const step = (by: number): void => {
    const next = Math.min(Math.max(at + by, 0), hits.length - 1)
    const hit = hits[next]
    if (!hit) return
    setAt(next)
    setParams(
      (known) =>
        new URLSearchParams([...known].filter(([name]) => name !== 'message').concat([['message', hit.node.id]])),
      { replace: true },
    )
  }
  const found = hits.length
  const position = Math.max(at, 0) + 1
  return (
    <div className={styles.search} role="search" aria-label={t`Search in this conversation`}>
      <input
        type="search"
        autoFocus
        aria-label={t`Search in this conversation`}
        placeholder={t`Search in this conversation`}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setAt(-1)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose()
          if (event.key === 'Enter') step(event.shiftKey ? -1 : 1)
        }}
      />
      <span role="status" className="num">
        {settled &&
          !loading &&
          (found === 0 ? (
            <Trans>Nothing</Trans>
          ) : (
            <Trans>
              {position} of {found}
            </Trans>
          ))}
      </span>
      <IconButton label={t`Older hit`} disabled={found === 0} onClick={() => step(1)}>
        <IconChevronUp size={18} aria-hidden />
      </IconButton>
      <IconButton label={t`Newer hit`} disabled={found === 0} onClick={() => step(-1)}>
        <IconChevronDown size={18} aria-hidden />
      </IconButton>
      <IconButton label={t`Close the search`} onClick={onClose}>
        <IconX size={18} aria-hidden />
      </IconButton>
    </div>
  )
}
