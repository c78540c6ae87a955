import { Trans, useLingui } from '@lingui/react/macro'
import { IconEye } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import type { AssignedRecord } from '../../gql/graphql'
import { useMay, type Permission } from '../../lib/session/permissions'
import { useViewer } from '../../lib/session/session'
import { Avatar } from '../avatar'
import { Button } from '../button'
import { PanelButton } from '../overlays/panel-button'
import { Skeleton } from '../skeleton'
import { AssignDialog } from './assign-dialog'
import styles from './assignment.module.css'

const AccessPanel = lazy(async () => ({ default: (await import('./access-panel')).AccessPanel }))

/** In pixels: a name and a rule in a line each. */
const PANEL_WIDTH = 320

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
      <PanelButton
        label={t`Why do I see this?`}
        icon={<IconEye size={16} aria-hidden />}
        opened={opened === 'access'}
        onToggle={(open) => setOpened(open ? 'access' : null)}
        width={PANEL_WIDTH}
      >
        <Suspense fallback={<Skeleton />}>
          <AccessPanel type={record.type} id={record.id} />
        </Suspense>
      </PanelButton>
      {opened === 'assign' && <AssignDialog record={record} onClose={() => setOpened(null)} />}
    </div>
  )
}
