import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { MESSAGE_LENGTH_LIMIT } from '@parley/schema/inputs/message-length'
import { IconArrowUp, IconX } from '@tabler/icons-react'
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import { useLocation } from 'react-router'
import { IconButton } from '../../../components/button'
import type { ConversationFieldsFragment } from '../../../gql/graphql'
import { useShortcuts } from '../../../lib/keyboard/use-shortcuts'
import { nameOf } from '../components/conversation-row'
import { useAttachmentWords } from '../components/message-preview'
import type { Draft } from '../outgoing/drafts'
import { AccountNote } from './account-note'
import styles from './composer.module.css'

/** The count appears when the end is near enough to matter. */
const COUNT_FROM = MESSAGE_LENGTH_LIMIT - 400
const touch = matchMedia('(pointer: coarse)')

interface ComposerProps {
  conversation: ConversationFieldsFragment
  mayWrite: boolean
  draft: Draft
  onDraft: (change: Partial<Draft>) => void
  onSend: (text: string) => void
}

export function Composer({ conversation, mayWrite, draft, onDraft, onSend }: ComposerProps) {
  const { t } = useLingui()
  const input = useRef<HTMLTextAreaElement>(null)
  const left = MESSAGE_LENGTH_LIMIT - draft.text.length
  const sendable = draft.text.trim().length > 0 && left >= 0
  const name = nameOf(conversation)
  useGrowing(input, draft.text)
  useShortcuts({ r: () => input.current?.focus() }, mayWrite)
  const { state } = useLocation()
  const [walking] = useState(() => (state as { walking?: boolean } | null)?.walking === true)
  useEffect(() => {
    // Who walks through the list with J and K is not writing yet; a touch keyboard would cover the thread.
    if (mayWrite && !walking && !touch.matches) input.current?.focus({ preventScroll: true })
  }, [mayWrite, walking])

  const send = (): void => {
    if (sendable) onSend(draft.text.trim())
    input.current?.focus()
  }
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    const plainEnter = event.key === 'Enter' && !event.shiftKey && !touch.matches
    if (plainEnter || (event.key === 'Enter' && (event.metaKey || event.ctrlKey))) {
      event.preventDefault()
      send()
    } else if (event.key === 'Escape') {
      if (draft.replyTo) onDraft({ replyTo: null })
      else input.current?.blur()
    }
  }
  if (!mayWrite) return <ReadOnlyNote readOnly={conversation.readOnly} />
  return (
    <div className={styles.composer}>
      <AccountNote account={conversation.account ?? null} />
      {draft.replyTo && <ReplyBar quote={draft.replyTo} name={name} onCancel={() => onDraft({ replyTo: null })} />}
      <div className={styles.box}>
        <textarea
          ref={input}
          id="composer"
          rows={1}
          dir="auto"
          aria-label={t`Message to ${name}`}
          placeholder={t`Write a message`}
          aria-invalid={left < 0 || undefined}
          aria-describedby="composer-count"
          value={draft.text}
          onChange={(event) => onDraft({ text: event.currentTarget.value })}
          onKeyDown={press}
        />
        <IconButton label={t`Send`} look="primary" disabled={!sendable} onClick={send}>
          <IconArrowUp size={20} aria-hidden />
        </IconButton>
      </div>
      <p id="composer-count" className={styles.count} data-over={left < 0 || undefined} role="status">
        {left < 0 && (
          <Plural
            value={-left}
            one="# character too many for one message"
            other="# characters too many for one message"
          />
        )}
        {left >= 0 && draft.text.length > COUNT_FROM && (
          <Plural value={left} one="# character left" other="# characters left" />
        )}
      </p>
    </div>
  )
}

function ReadOnlyNote({ readOnly }: { readOnly: boolean }) {
  return (
    <p className={styles.readOnly}>
      {readOnly ? (
        <Trans>This chat is no longer synced: it can be read, and nothing new arrives.</Trans>
      ) : (
        <Trans>Your role may read here, not write.</Trans>
      )}
    </p>
  )
}

interface ReplyBarProps {
  quote: NonNullable<Draft['replyTo']>
  name: string
  onCancel: () => void
}

function ReplyBar({ quote, name, onCancel }: ReplyBarProps) {
  const { t } = useLingui()
  const words = useAttachmentWords()
  return (
    <div className={styles.reply}>
      <div>
        <b dir="auto">{quote.direction === 'OUTBOUND' ? t`You` : (quote.sender ?? name)}</b>
        <span dir="auto">{quote.text || words(quote.attachments)}</span>
      </div>
      <IconButton label={t`Do not reply to this message`} onClick={onCancel}>
        <IconX size={16} aria-hidden />
      </IconButton>
    </div>
  )
}

/** The field is as high as its text, up to the limit its style sets. */
function useGrowing(input: RefObject<HTMLTextAreaElement | null>, text: string): void {
  useLayoutEffect(() => {
    const style = input.current?.style
    style?.setProperty('height', 'auto')
    style?.setProperty('height', `${input.current?.scrollHeight}px`)
  }, [input, text])
}
