import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../../../components/button'
import { StageDot } from '../../../../components/stage-dot'
import { Tag } from '../../../../components/tag'
import type { StageSettings } from '../pipeline-operations'
import styles from './pipelines.module.css'

/** A stage in the list, with what is special about it. */
export function StageRow({ stage, onOpen }: { stage: StageSettings; onOpen: () => void }) {
  const { t, i18n } = useLingui()
  const { name, colour, probability, staleAfterDays, slaHours, requiredFields } = stage
  const percent = new Intl.NumberFormat(i18n.locale, { style: 'percent' }).format(probability / 100)
  return (
    <>
      <span className={styles.grow}>
        <button type="button" className={styles.open} onClick={onOpen}>
          <span className={styles.name} dir="auto">
            <StageDot colour={colour} />
            {name}
          </span>
        </button>
        <span className={styles.notes}>
          <Tag>{percent}</Tag>
          {staleAfterDays && (
            <Tag>
              <Plural value={staleAfterDays} one="stale after # day" other="stale after # days" />
            </Tag>
          )}
          {slaHours && (
            <Tag>
              <Plural value={slaHours} one="leaves within # hour" other="leaves within # hours" />
            </Tag>
          )}
          {requiredFields.length > 0 && (
            <Tag tone="accent">
              <Plural value={requiredFields.length} one="# required field" other="# required fields" />
            </Tag>
          )}
          {stage.entryRule && (
            <Tag tone="accent">
              <Trans>rule to come in</Trans>
            </Tag>
          )}
          {stage.exitRule && (
            <Tag tone="accent">
              <Trans>rule to leave</Trans>
            </Tag>
          )}
          {(stage.allowedRoles || stage.allowedFrom) && (
            <Tag tone="accent">
              <Trans>limited</Trans>
            </Tag>
          )}
        </span>
      </span>
      <Button size="s" aria-label={t`Change ${name}`} onClick={onOpen}>
        <Trans>Change</Trans>
      </Button>
    </>
  )
}
