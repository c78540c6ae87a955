import { useQuery } from '@apollo/client/react'
import { useLingui } from '@lingui/react/macro'
import type { AccessRule, AssignedRecord } from '../../gql/graphql'
import { ErrorNotice } from '../error-notice'
import { Dialog } from '../overlays/dialog'
import { Skeleton } from '../skeleton'
import { explainAccessQuery } from './assignment-operations'
import styles from './assignment.module.css'

interface AccessDialogProps {
  type: AssignedRecord
  id: string
  onClose: () => void
}

/** The rule that shows a record to whoever looks at it. */
export function AccessDialog({ type, id, onClose }: AccessDialogProps) {
  const { t } = useLingui()
  const { data, error } = useQuery(explainAccessQuery, { variables: { type, id }, fetchPolicy: 'network-only' })
  const words: Record<AccessRule, string> = {
    REACH_ALL: t`Your role sees every record of this kind.`,
    OWNER: t`You look after it.`,
    SHARED: t`It is shared with you.`,
    OWN_TEAM: t`A team of yours looks after it.`,
    OWNER_IS_TEAMMATE: t`Someone of your team looks after it.`,
    NOT_YOURS: t`Your role sees only what you look after or what is shared with you.`,
    NOT_IN_TEAM: t`Your role sees only what your teams look after.`,
    NO_PERMISSION: t`Your role sees no records of this kind.`,
    NOT_FOUND: t`There is no such record.`,
  }
  return (
    <Dialog title={t`Why do I see this?`} onClose={onClose}>
      <div className={styles.form}>
        {error && <ErrorNotice error={error} />}
        {!data && !error && <Skeleton />}
        {data && <p role="status">{words[data.explainAccess.rule]}</p>}
      </div>
    </Dialog>
  )
}
