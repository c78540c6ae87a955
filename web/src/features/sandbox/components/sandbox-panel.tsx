import { useQuery } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconX } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useLocation } from 'react-router'
import { IconButton } from '../../../components/button'
import { graphql } from '../../../gql'
import { setSandboxPanel } from '../../../lib/sandbox/panel-state'
import { SayForm } from './say-form'
import styles from './sandbox-panel.module.css'

const counterpartQuery = graphql(`
  query Counterpart($id: ID!) {
    conversation(id: $id) {
      id
      title
      kind
      account {
        id
        phoneNumber
      }
    }
  }
`)

/** Lets a counterpart of the open conversation write, as Telegram would bring it. */
export function SandboxPanel() {
  const { t } = useLingui()
  const conversationId = /^\/inbox\/([^/]+)/.exec(useLocation().pathname)?.[1]
  const panel = useRef<HTMLElement>(null)
  const { data } = useQuery(counterpartQuery, { variables: { id: conversationId ?? '' }, skip: !conversationId })
  useEffect(() => {
    const before = document.activeElement
    panel.current?.querySelector<HTMLElement>('button')?.focus()
    return () => {
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  return (
    <section
      ref={panel}
      className={styles.panel}
      aria-label={t`Sandbox`}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        setSandboxPanel(false)
      }}
    >
      <header>
        <h2>
          <Trans>Sandbox</Trans>
        </h2>
        <IconButton label={t`Close`} onClick={() => setSandboxPanel(false)}>
          <IconX size={16} aria-hidden />
        </IconButton>
      </header>
      <p>
        <Trans>Telegram is played by this machine. People and chats are made up, and nothing leaves it.</Trans>
      </p>
      {data?.conversation ? (
        <SayForm key={data.conversation.id} conversation={data.conversation} />
      ) : (
        <p>
          <Trans>Open a conversation to make the other side write.</Trans>
        </p>
      )}
    </section>
  )
}
