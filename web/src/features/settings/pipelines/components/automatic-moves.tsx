import { useMutation, useQuery } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { Button } from '../../../../components/button'
import { ErrorNotice } from '../../../../components/error-notice'
import { StageDot } from '../../../../components/stage-dot'
import { Tag } from '../../../../components/tag'
import settings from '../../components/settings.module.css'
import {
  automaticMovesQuery,
  updateAutomaticMoveMutation,
  type AutomaticMove,
  type StageSettings,
} from '../pipeline-operations'
import { AutomaticMoveDrawer } from './automatic-move-drawer'
import styles from './pipelines.module.css'
import { useTriggerWords } from './trigger-words'

interface AutomaticMovesProps {
  pipelineId: string
  stages: readonly StageSettings[]
}

/** What moves deals of a pipeline by itself. */
export function AutomaticMoves({ pipelineId, stages }: AutomaticMovesProps) {
  const { t } = useLingui()
  const { describe } = useTriggerWords()
  const [opened, setOpened] = useState<AutomaticMove | 'new' | null>(null)
  const { data, error, refetch } = useQuery(automaticMovesQuery, { variables: { pipelineId } })
  // Its failure is the query's own.
  const readAgain = () => void refetch().catch(() => undefined)
  const [update, { error: refusal }] = useMutation(updateAutomaticMoveMutation)
  const failure = error ?? refusal
  const moves = data?.automaticMoves ?? []
  return (
    <section className={styles.form}>
      <h3>
        <Trans>Automatic moves</Trans>
      </h3>
      <p className={settings.lead}>
        <Trans>
          When something happens, a deal goes to a stage by itself. The rules of the stage hold all the same.
        </Trans>
      </p>
      {failure && <ErrorNotice error={failure} onRetry={readAgain} />}
      {moves.length > 0 && (
        <ul className={settings.list}>
          {moves.map((move) => (
            <li key={move.id}>
              <span className={styles.grow}>
                <button type="button" className={styles.open} dir="auto" onClick={() => setOpened(move)}>
                  {move.name}
                </button>
                <span className={styles.stages}>
                  <span>{describe(move)} →</span>
                  <span>
                    <StageDot colour={move.toStage.colour} />
                    {move.toStage.name}
                  </span>
                </span>
                {move.disabledAt && (
                  <span>
                    <Tag tone="warn">
                      {move.disabledCode === 'TOO_OFTEN'
                        ? t`switched itself off: it moved one deal five times within a day`
                        : t`switched itself off: another rule takes deals away from where it moves them`}
                    </Tag>
                  </span>
                )}
              </span>
              <label className={settings.switch}>
                <input
                  type="checkbox"
                  role="switch"
                  checked={move.enabled}
                  aria-label={t`Use ${move.name}`}
                  onChange={({ currentTarget: { checked: enabled } }) => {
                    const input = { id: move.id, version: move.version, enabled }
                    update({ variables: { input } }).catch(readAgain)
                  }}
                />
              </label>
            </li>
          ))}
        </ul>
      )}
      <span>
        <Button icon={<IconPlus size={16} aria-hidden />} onClick={() => setOpened('new')}>
          <Trans>Add an automatic move</Trans>
        </Button>
      </span>
      {opened && (
        <AutomaticMoveDrawer
          key={opened === 'new' ? 'new' : opened.id}
          pipelineId={pipelineId}
          move={opened === 'new' ? null : opened}
          stages={stages}
          onDone={() => {
            setOpened(null)
            readAgain()
          }}
          onClose={() => setOpened(null)}
        />
      )}
    </section>
  )
}
