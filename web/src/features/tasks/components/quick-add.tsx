import { useMutation } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState, type RefObject } from 'react'
import { Button } from '../../../components/button'
import { ErrorNotice } from '../../../components/error-notice'
import { createTaskMutation } from '../../../components/record-detail/activity-operations'
import { inAnHour, morning, startOfDay } from '../../../components/record-detail/moments'
import styles from './tasks.module.css'

/** The end of a working day. */
const EVENING = 18

const DUE = {
  none: () => null,
  today: () => {
    const evening = startOfDay(0).setHours(EVENING)
    return new Date(Math.max(evening, inAnHour().getTime()))
  },
  tomorrow: () => morning(1),
  week: () => morning(7),
} as const
type Due = keyof typeof DUE

interface QuickAddProps {
  input: RefObject<HTMLInputElement | null>
  onAdded: () => void
}

/** A task of one's own in one line; whoever sets a day is reminded then. */
export function QuickAdd({ input, onAdded }: QuickAddProps) {
  const { t } = useLingui()
  const [title, setTitle] = useState('')
  const [due, setDue] = useState<Due>('none')
  const [create, { loading, error }] = useMutation(createTaskMutation)
  const words: Record<Due, string> = {
    none: t`No time`,
    today: t`Today`,
    tomorrow: t`Tomorrow`,
    week: t`In a week`,
  }
  const add = async (): Promise<void> => {
    const at = DUE[due]()?.toISOString() ?? null
    await create({ variables: { input: { title: title.trim(), dueAt: at, remindAt: at } } })
    setTitle('')
    onAdded()
  }
  return (
    <>
      <form
        className={styles.add}
        aria-label={t`New task`}
        onSubmit={(event) => {
          event.preventDefault()
          if (title.trim() && !loading) void add().catch(() => undefined)
        }}
      >
        <input
          ref={input}
          dir="auto"
          maxLength={200}
          aria-label={t`What is to be done?`}
          placeholder={t`What is to be done?`}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
        />
        <select aria-label={t`Due`} value={due} onChange={(event) => setDue(event.currentTarget.value as Due)}>
          {(Object.keys(DUE) as Due[]).map((name) => (
            <option key={name} value={name}>
              {words[name]}
            </option>
          ))}
        </select>
        <Button type="submit" look="primary" busy={loading} disabled={!title.trim()}>
          <Trans>Add</Trans>
        </Button>
      </form>
      {error && <ErrorNotice error={error} />}
    </>
  )
}
