import { useMutation } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../../components/button'
import { ErrorNotice } from '../../../components/error-notice'
import { Field } from '../../../components/field'
import { useFieldWords } from '../../../components/use-field-words'
import { setAvailabilityMutation, type Member } from '../settings-operations'
import styles from './settings.module.css'

/** The day in the reader's zone as a date field writes it, which is how Swedes do. */
const asDay = (moment: string | null | undefined): string =>
  moment ? new Intl.DateTimeFormat('sv-SE').format(Date.parse(moment)) : ''

interface AvailabilityFormProps {
  userId: string
  availability: Member['availability']
  onSaved: () => void
}

/** Whether new work is given to a member, and from when on again. */
export function AvailabilityForm({ userId, availability, onSaved }: AvailabilityFormProps) {
  const { t } = useLingui()
  const say = useFieldWords()
  const [away, setAway] = useState(availability.away)
  const [backOn, setBackOn] = useState(asDay(availability.awayUntil))
  const [wrong, setWrong] = useState<string>()
  const [set, { loading, error }] = useMutation(setAvailabilityMutation)
  const save = async (): Promise<void> => {
    const back = away && backOn ? new Date(`${backOn}T00:00:00`) : null
    if (back && back.getTime() <= Date.now()) return setWrong('past')
    const input = { userId, away, awayUntil: back?.toISOString() ?? null }
    await set({ variables: { input } })
    onSaved()
  }
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save().catch(() => undefined)
      }}
    >
      <label className={styles.switch}>
        <input
          type="checkbox"
          role="switch"
          checked={away}
          onChange={(event) => setAway(event.currentTarget.checked)}
        />
        <Trans>Away: new work goes to others</Trans>
      </label>
      {away && (
        <Field
          label={t`Back on`}
          help={t`Empty: until it is turned off here.`}
          type="date"
          value={backOn}
          error={say(wrong)}
          onChange={(event) => {
            setBackOn(event.currentTarget.value)
            setWrong(undefined)
          }}
        />
      )}
      {error && <ErrorNotice error={error} />}
      <div className={styles.actions}>
        <Button type="submit" busy={loading}>
          <Trans>Save availability</Trans>
        </Button>
      </div>
    </form>
  )
}
