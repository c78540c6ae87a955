import { useApolloClient } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../../components/button'
import { showToast } from '../../../components/overlays/toasts'
import { isActive, isUndoable, type Job } from '../job-words'
import { cancelRecordJobMutation, undoRecordJobMutation } from '../record-jobs-operations'

/** Stops a job that is under way, or takes back what one did. */
export function JobActions({ job }: { job: Job }) {
  const { t } = useLingui()
  const client = useApolloClient()
  const [busy, setBusy] = useState(false)
  const act = async (mutation: typeof cancelRecordJobMutation | typeof undoRecordJobMutation): Promise<void> => {
    setBusy(true)
    try {
      await client.mutate({ mutation: mutation as typeof undoRecordJobMutation, variables: { id: job.id } })
    } catch {
      void showToast({ title: t`That did not work. It may have ended meanwhile.`, tone: 'bad' })
    } finally {
      setBusy(false)
    }
  }
  if (isActive(job) && job.state !== 'UNDOING') {
    return (
      <Button size="s" busy={busy} onClick={() => void act(cancelRecordJobMutation)}>
        <Trans>Stop</Trans>
      </Button>
    )
  }
  if (!isUndoable(job)) return null
  return (
    <Button size="s" busy={busy} onClick={() => void act(undoRecordJobMutation)}>
      <Trans>Undo</Trans>
    </Button>
  )
}
