import { useQuery } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconAlertCircle } from '@tabler/icons-react'
import { Button } from '../../../components/button'
import { useLabelled } from '../../../components/filter-builder/field-words'
import { Dialog } from '../../../components/overlays/dialog'
import { SkeletonRows } from '../../../components/skeleton'
import { useMay } from '../../../lib/session/permissions'
import { ruleFieldsQuery } from '../refusal-operations'
import type { Refusal } from '../model/board-source'
import { fixableFields } from '../model/fix-deal'
import styles from './refusal-dialog.module.css'
import { RefusalFix } from './refusal-fix'
import { RefusalLinks } from './refusal-links'
import { useRefusalWords } from './refusal-words'

interface RefusalDialogProps {
  refusals: readonly Refusal[]
  /** The way to put it right; null where the deal is open already. */
  onOpen: ((dealId: string) => void) | null
  /** Moves the deal again, once what was missing is there; null where it is written elsewhere. */
  onRetry: ((dealId: string) => Promise<void>) | null
  onClose: () => void
}

/** Which rule keeps deals where they are, what they have now, and what would satisfy it. */
export function RefusalDialog({ refusals, onOpen, onRetry, onClose }: RefusalDialogProps) {
  const { t } = useLingui()
  const { data, error } = useQuery(ruleFieldsQuery)
  const fields = useLabelled(data?.ruleFields)
  const words = useRefusalWords(fields)
  const [first] = refusals
  const many = refusals.length
  const stage = first?.stage?.name ?? ''
  const sameStage = refusals.every((refusal) => refusal.stage?.id === first?.stage?.id)
  const open = first && onOpen && many === 1 && first.rule !== 'GONE'
  const mayAssign = useMay('deals:assign')
  const fixable = first && onRetry && many === 1 ? fixableFields(first, mayAssign) : []
  const fixes = fixable.flatMap((name) => fields.find((field) => field.name === name) ?? [])
  const ways = (
    <>
      <Button onClick={onClose}>
        <Trans>Leave it there</Trans>
      </Button>
      {open && (
        <Button
          look={fixes.length > 0 ? 'plain' : 'primary'}
          data-autofocus={fixes.length === 0 || undefined}
          onClick={() => onOpen(first.dealId)}
        >
          <Trans>Open the deal</Trans>
        </Button>
      )}
    </>
  )
  return (
    <Dialog
      title={
        sameStage
          ? many > 1
            ? t`${many} deals cannot go to ${stage}`
            : t`This deal cannot go to ${stage}`
          : t`${many} deals stay where they are`
      }
      width={480}
      onClose={onClose}
    >
      <div className={styles.refusals}>
        {refusals.map((refusal) => (
          <section key={refusal.dealId} className={styles.refusal}>
            <h3 dir="auto">{refusal.deal?.title}</h3>
            <p>{words.reason(refusal)}</p>
            {refusal.conditions.length > 0 && (
              <ul className={styles.conditions}>
                {refusal.conditions.map((unmet, index) => {
                  const { field, wanted, present } = words.condition(unmet)
                  return (
                    <li key={index}>
                      <span className={styles.wanted}>
                        <IconAlertCircle size={16} aria-hidden />
                        <span>
                          <b>{field}</b> {wanted}
                        </span>
                      </span>
                      <span className={styles.now}>
                        <Trans>Now: {present}</Trans>
                      </span>
                    </li>
                  )
                })}
              </ul>
            )}
            {many > 1 && onOpen && refusal.rule !== 'GONE' && (
              <span>
                <Button size="s" onClick={() => onOpen(refusal.dealId)}>
                  <Trans>Open the deal</Trans>
                </Button>
              </span>
            )}
          </section>
        ))}
      </div>
      {first && many === 1 && <RefusalLinks refusal={first} />}
      {fixable.length > 0 && !data && !error && <SkeletonRows count={fixable.length} label={t`Loading the deal`} />}
      {first && onRetry && fixes.length > 0 ? (
        <RefusalFix refusal={first} fields={fixes} onRetry={() => onRetry(first.dealId)}>
          {ways}
        </RefusalFix>
      ) : (
        <div className={styles.actions}>{ways}</div>
      )}
    </Dialog>
  )
}
