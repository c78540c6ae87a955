import { useQuery } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconFlask, IconX } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'react-router'
import { IconButton } from '../../../components/button'
import { graphql } from '../../../gql'
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

/** Says that nothing here is real, and lets a counterpart of the open conversation write. */
export function SandboxPanel() {
  const { t } = useLingui()
  const conversationId = /^\/inbox\/([^/]+)/.exec(useLocation().pathname)?.[1]
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const panel = useRef<HTMLElement>(null)
  const { data } = useQuery(counterpartQuery, {
    variables: { id: conversationId ?? '' },
    skip: !conversationId || !open,
  })
  useEffect(() => {
    if (open) panel.current?.querySelector<HTMLElement>('textarea, button')?.focus()
  }, [open])
  const close = (): void => {
    setOpen(false)
    button.current?.focus()
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.toggle}
        data-lifted={conversationId ? true : undefined}
        aria-expanded={open}
        onClick={() => (open ? close() : setOpen(true))}
      >
        <IconFlask size={16} aria-hidden />
        <Trans>Sandbox</Trans>
      </button>
      {open && (
        <section
          ref={panel}
          className={styles.panel}
          aria-label={t`Sandbox`}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return
            event.stopPropagation()
            close()
          }}
        >
          <header>
            <h2>
              <Trans>Sandbox</Trans>
            </h2>
            <IconButton label={t`Close`} onClick={close}>
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
      )}
    </>
  )
}
