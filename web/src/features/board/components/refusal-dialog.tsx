import { useQuery } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconAlertCircle } from '@tabler/icons-react'
import { Button } from '../../../components/button'
import { useLabelled } from '../../../components/filter-builder/field-words'
import { Dialog } from '../../../components/overlays/dialog'
import { ruleFieldsQuery } from '../board-operations'
import type { Refusal } from '../model/board-source'
import { fixableFields } from '../model/fix-deal'
import styles from './refusal-dialog.module.css'
import { RefusalFix } from './refusal-fix'
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
  const { data } = useQuery(ruleFieldsQuery)
  const fields = useLabelled(data?.ruleFields)
  const words = useRefusalWords(fields)
  const [first] = refusals
  const many = refusals.length
  const stage = first?.stage?.name ?? ''
  const open = first && onOpen && many === 1 && first.rule !== 'GONE'
  const fixable = first && onRetry && many === 1 ? fixableFields(first) : []
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
      title={many > 1 ? t`${many} deals cannot go to ${stage}` : t`This deal cannot go to ${stage}`}
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
