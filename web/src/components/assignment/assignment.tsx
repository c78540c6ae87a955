import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { AssignedRecord } from '../../gql/graphql'
import { useMay, type Permission } from '../../lib/session/permissions'
import { useViewer } from '../../lib/session/session'
import { Avatar } from '../avatar'
import { Button } from '../button'
import { AccessDialog } from './access-dialog'
import { AssignDialog } from './assign-dialog'
import styles from './assignment.module.css'

const ASSIGN: Record<AssignedRecord, Permission> = {
  CONTACT: 'contacts:assign',
  CONVERSATION: 'conversations:assign',
  BD_ACCOUNT: 'accounts:assign',
  COMPANY: 'companies:assign',
  DEAL: 'deals:assign',
}

export interface AssignedTo {
  readonly type: AssignedRecord
  readonly id: string
  readonly owner: { readonly id: string; readonly name: string } | null | undefined
  readonly team: { readonly id: string; readonly name: string } | null | undefined
}

/** Who looks after a record, the way to give it to someone else, and why one sees it. */
export function Assignment(record: AssignedTo) {
  const { t } = useLingui()
  const viewer = useViewer()
  const mayAssign = useMay(ASSIGN[record.type])
  const [opened, setOpened] = useState<'assign' | 'access' | null>(null)
  const { owner, team } = record
  const name = owner && (owner.id === viewer.user.id ? t`You` : owner.name)
  return (
    <div className={styles.assignment}>
      <span className={styles.who}>
        {owner && <Avatar name={owner.name} size={24} />}
        <span>
          {name ? <bdi>{name}</bdi> : <Trans>No one looks after it</Trans>}
          {team && (
            <small>
              {' · '}
              <bdi>{team.name}</bdi>
            </small>
          )}
        </span>
      </span>
      {mayAssign && (
        <Button size="s" onClick={() => setOpened('assign')}>
          <Trans>Assign</Trans>
        </Button>
      )}
      <Button size="s" look="quiet" onClick={() => setOpened('access')}>
        <Trans>Why do I see this?</Trans>
      </Button>
      {opened === 'assign' && <AssignDialog record={record} onClose={() => setOpened(null)} />}
      {opened === 'access' && <AccessDialog type={record.type} id={record.id} onClose={() => setOpened(null)} />}
    </div>
  )
}
