import { useMutation } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from 'react-router'
import { Button } from '../../../components/button'
import { useReasonWords } from '../../../components/duplicates/duplicate-words'
import { ErrorNotice } from '../../../components/error-notice'
import { showToast } from '../../../components/overlays/toasts'
import { Tag } from '../../../components/tag'
import { useMay } from '../../../lib/session/permissions'
import { dismissDuplicatePairMutation, recordsOf, type DuplicatePair } from '../duplicates-operations'
import styles from './duplicates.module.css'
import { PairedRecord } from './paired-record'

interface PairCardProps {
  pair: DuplicatePair
  onMerge: () => void
  onChanged: () => void
}

/** From here on two records are the same, more likely than not. */
const LIKELY = 85

/** Two that may be one, side by side. */
export function PairCard({ pair, onMerge, onChanged }: PairCardProps) {
  const { t } = useLingui()
  const words = useReasonWords()
  const resource = pair.recordType === 'CONTACT' ? 'contacts' : 'companies'
  const mayWrite = useMay(`${resource}:write`)
  const mayDelete = useMay(`${resource}:delete`)
  const [dismiss, { loading, error }] = useMutation(dismissDuplicatePairMutation)
  const both = recordsOf(pair)
  const say = async (dismissed: boolean): Promise<void> => {
    await dismiss({ variables: { id: pair.id, dismissed } })
    onChanged()
  }
  const dismissWithUndo = async (): Promise<void> => {
    await say(true)
    const undo = (): void => void say(false).catch(() => showToast({ title: t`It could not be undone`, tone: 'bad' }))
    void showToast({
      title: t`These two stay two`,
      message: (
        <Button size="s" onClick={undo}>
          {t`Undo`}
        </Button>
      ),
    })
  }
  return (
    <li className={styles.pair}>
      {both.map((record) => (
        <PairedRecord key={record.id} record={record}>
          <Link to={`/${resource}/${record.id}`} dir="auto">
            {record.name}
          </Link>
        </PairedRecord>
      ))}
      <div className={styles.side}>
        <Tag tone={pair.score >= LIKELY ? 'warn' : 'neutral'}>{words(pair.reasons)}</Tag>
        <div className={styles.actions}>
          {mayWrite && (
            <Button size="s" busy={loading} onClick={() => void dismissWithUndo().catch(() => undefined)}>
              <Trans>Not the same</Trans>
            </Button>
          )}
          {mayWrite && mayDelete && both.length === 2 && (
            <Button size="s" look="primary" onClick={onMerge}>
              <Trans>Merge…</Trans>
            </Button>
          )}
        </div>
      </div>
      {error && <ErrorNotice error={error} />}
    </li>
  )
}
