import { Trans, useLingui } from '@lingui/react/macro'
import { IconArrowLeft, IconLayoutSidebarRight, IconSearch } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { Link, useLocation } from 'react-router'
import { Avatar } from '../../../components/avatar'
import { IconButton } from '../../../components/button'
import { SandboxBadge } from '../../../components/sandbox-badge'
import { Skeleton } from '../../../components/skeleton'
import { Tag } from '../../../components/tag'
import type { ConversationFieldsFragment } from '../../../gql/graphql'
import { PHONE, useMedia } from '../../../lib/layout/use-media'
import { nameOf } from '../components/conversation-row'
import { isolated } from '../../../components/isolated'
import styles from './thread-header.module.css'

const ThreadSearch = lazy(async () => ({ default: (await import('./thread-search')).ThreadSearch }))

interface ThreadHeaderProps {
  conversation: ConversationFieldsFragment | null
  panelOpen: boolean
  onTogglePanel: () => void
}

export function ThreadHeader({ conversation, panelOpen, onTogglePanel }: ThreadHeaderProps) {
  const { t } = useLingui()
  const { search } = useLocation()
  const phone = useMedia(PHONE)
  const Heading = phone ? 'h1' : 'h2'
  const [searching, setSearching] = useState(false)
  const account = conversation?.account?.username
    ? `@${conversation.account.username}`
    : conversation?.account?.displayName
  return (
    <>
      <header className={styles.head}>
        <Link to={`/inbox${search}`} className={styles.back!} aria-label={t`Back to the list`}>
          <IconArrowLeft size={20} aria-hidden />
        </Link>
        {conversation ? (
          <>
            <Avatar name={nameOf(conversation)} size={36} photo={conversation.photoUrl} />
            <div className={styles.who}>
              <Heading dir="auto">{nameOf(conversation)}</Heading>
              <p className="meta">
                <Kind kind={conversation.kind} />
                {account && ` · ${isolated(account)}`}
              </p>
            </div>
            {phone && <SandboxBadge compact />}
            {conversation.readOnly && (
              <Tag>
                <Trans>Read only</Trans>
              </Tag>
            )}
          </>
        ) : (
          <div className={styles.who}>
            <Heading className="visually-hidden">{t`Conversation`}</Heading>
            <Skeleton width={160} />
          </div>
        )}
        <IconButton
          label={t`Search in this conversation`}
          active={searching}
          aria-pressed={searching}
          onClick={() => setSearching(!searching)}
        >
          <IconSearch size={20} stroke={1.6} aria-hidden />
        </IconButton>
        <IconButton
          label={panelOpen ? t`Hide the contact` : t`Show the contact`}
          active={panelOpen}
          aria-pressed={panelOpen}
          onClick={onTogglePanel}
        >
          <IconLayoutSidebarRight size={20} stroke={1.6} aria-hidden />
        </IconButton>
      </header>
      <Suspense>
        {searching && conversation && (
          <ThreadSearch conversationId={conversation.id} onClose={() => setSearching(false)} />
        )}
      </Suspense>
    </>
  )
}

function Kind({ kind }: { kind: ConversationFieldsFragment['kind'] }) {
  if (kind === 'GROUP') return <Trans>Group</Trans>
  if (kind === 'CHANNEL') return <Trans>Channel</Trans>
  return <Trans>Telegram</Trans>
}
