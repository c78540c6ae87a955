import { useMutation, useQuery } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconArrowsExchange } from '@tabler/icons-react'
import { useState } from 'react'
import { Button, IconButton } from '../../../components/button'
import { ErrorNotice } from '../../../components/error-notice'
import { Dialog } from '../../../components/overlays/dialog'
import { SkeletonRows } from '../../../components/skeleton'
import { Tag } from '../../../components/tag'
import { mergePreviewQuery, mergeRecordsMutation, recordsOf, type DuplicatePair } from '../duplicates-operations'
import styles from './duplicates.module.css'
import { MergeFieldChoice } from './merge-field-choice'
import { MergeMoves } from './merge-moves'
import { PairedRecord } from './paired-record'
import { useUndoMerge } from './use-undo-merge'

interface MergeDialogProps {
  pair: DuplicatePair
  onChanged: () => void
  onClose: () => void
}

/** Which of the two stays, and what it takes over from the other. */
export function MergeDialog({ pair, onChanged, onClose }: MergeDialogProps) {
  const { t } = useLingui()
  const [swapped, setSwapped] = useState(false)
  const [chosen, setChosen] = useState<Readonly<Record<string, boolean>>>({})
  const [one, other] = recordsOf(pair)
  const [kept, gone] = swapped ? [other, one] : [one, other]
  const { recordType } = pair
  const { data, error } = useQuery(mergePreviewQuery, {
    variables: { input: { recordType, keepId: kept?.id ?? '', mergeId: gone?.id ?? '' } },
    fetchPolicy: 'no-cache',
  })
  const [merge, merging] = useMutation(mergeRecordsMutation)
  const { offer } = useUndoMerge(onChanged)
  const preview = data?.mergePreview
  const isTaken = (field: string, suggested: boolean): boolean => chosen[field] ?? suggested
  if (!kept || !gone) return null
  const run = async (): Promise<void> => {
    const take = preview?.fields.filter(({ field, taken }) => isTaken(field, taken)).map(({ field }) => field) ?? []
    const versions = { keepVersion: kept.version, mergeVersion: gone.version }
    const input = { recordType, keepId: kept.id, mergeId: gone.id, ...versions, take }
    const merged = (await merge({ variables: { input } })).data?.mergeRecords
    onChanged()
    onClose()
    if (merged) offer(merged.id, merged.mergedName)
  }
  return (
    <Dialog title={t`Merge`} width={680} closeOutside={false} onClose={onClose}>
      <div className={styles.roles}>
        <PairedRecord record={kept}>
          <Tag tone="good">
            <Trans>Stays</Trans>
          </Tag>
          <b dir="auto">{kept.name}</b>
        </PairedRecord>
        <IconButton
          label={t`Swap`}
          onClick={() => {
            setSwapped(!swapped)
            setChosen({})
          }}
        >
          <IconArrowsExchange size={18} stroke={1.6} aria-hidden />
        </IconButton>
        <PairedRecord record={gone}>
          <Tag>
            <Trans>Goes into it</Trans>
          </Tag>
          <b dir="auto">{gone.name}</b>
        </PairedRecord>
      </div>
      {error && <ErrorNotice error={error} />}
      {!preview && !error && <SkeletonRows count={3} label={t`Comparing the two`} />}
      {preview && (
        <>
          {preview.fields.length > 0 && (
            <div className={styles.fields}>
              {preview.fields.map((field) => (
                <MergeFieldChoice
                  key={`${kept.id} ${field.field}`}
                  recordType={recordType}
                  field={field}
                  taken={isTaken(field.field, field.taken)}
                  onChange={(taken) => setChosen({ ...chosen, [field.field]: taken })}
                />
              ))}
            </div>
          )}
          <MergeMoves moves={preview.moves} />
        </>
      )}
      {merging.error && <ErrorNotice error={merging.error} />}
      <div className={styles.actions}>
        <Button onClick={onClose}>
          <Trans>Cancel</Trans>
        </Button>
        <Button look="primary" busy={merging.loading || !preview} onClick={() => void run().catch(() => undefined)}>
          <Trans>Merge</Trans>
        </Button>
      </div>
    </Dialog>
  )
}
