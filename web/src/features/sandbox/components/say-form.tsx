import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState, type FormEvent, type KeyboardEvent } from 'react'
import { Button } from '../../../components/button'
import type { CounterpartQuery } from '../../../gql/graphql'
import { makeCounterpartSay } from '../../../lib/sandbox/sandbox-edge'
import { isolated } from '../../../components/isolated'
import styles from './sandbox-panel.module.css'

interface SayFormProps {
  conversation: NonNullable<CounterpartQuery['conversation']>
}

const counts = [1, 5, 25] as const

export function SayForm({ conversation }: SayFormProps) {
  const { t } = useLingui()
  const [text, setText] = useState('')
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<'yes' | 'no' | null>(null)
  const { title, kind, account } = conversation
  const say = async (count: number): Promise<void> => {
    setBusy(true)
    try {
      const target = kind === 'USER' ? { from: title } : { chat: title }
      await makeCounterpartSay({
        to: account?.phoneNumber ?? '',
        ...target,
        text: text.trim() || t`Hello, is the offer still open?`,
        count,
      })
      setSaid('yes')
      setText('')
    } catch (error) {
      console.warn('The counterpart could not write', error)
      setSaid('no')
    } finally {
      setBusy(false)
    }
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    void say(1)
  }
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey) return
    event.preventDefault()
    void say(1)
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <label>
        <span>
          <Trans>Write as {isolated(title)}</Trans>
        </span>
        <textarea
          rows={2}
          value={text}
          placeholder={t`Hello, is the offer still open?`}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={press}
        />
      </label>
      <div className={styles.counts}>
        {counts.map((count) => (
          <Button
            key={count}
            size="s"
            look={count === 1 ? 'primary' : 'plain'}
            type={count === 1 ? 'submit' : 'button'}
            busy={busy}
            onClick={count === 1 ? undefined : () => void say(count)}
          >
            <Plural value={count} one="Send # message" other="Send # messages" />
          </Button>
        ))}
      </div>
      <p role="status" className="meta">
        {said === 'yes' && <Trans>Written. It comes in like any other message.</Trans>}
        {said === 'no' && <Trans>The sandbox did not take it. Is the account connected?</Trans>}
      </p>
    </form>
  )
}
