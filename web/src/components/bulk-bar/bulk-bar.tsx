import { Plural, Trans, useLingui } from '@lingui/react/macro'
import {
  IconArrowsRight,
  IconDownload,
  IconPencil,
  IconRestore,
  IconTag,
  IconTrash,
  IconUserShare,
  IconX,
  type TablerIcon,
} from '@tabler/icons-react'
import { lazy, Suspense, useState, type ComponentType } from 'react'
import { mayDo, type Permission } from '../../lib/session/permissions'
import { useViewer } from '../../lib/session/session'
import { Button, IconButton } from '../button'
import styles from './bulk-bar.module.css'
import type { BulkSelection } from './bulk-operations'

export interface BulkActionProps {
  selection: BulkSelection
  onStarted: () => void
  onClose: () => void
}

type Action = 'edit' | 'assign' | 'tag' | 'move' | 'export' | 'delete' | 'restore'
const DIALOGS: Readonly<Record<Action, ComponentType<BulkActionProps>>> = {
  edit: lazy(async () => ({ default: (await import('./edit-many-dialog')).EditManyDialog })),
  assign: lazy(async () => ({ default: (await import('./assign-many-dialog')).AssignManyDialog })),
  tag: lazy(async () => ({ default: (await import('./tag-many-dialog')).TagManyDialog })),
  move: lazy(async () => ({ default: (await import('./move-many-dialog')).MoveManyDialog })),
  export: lazy(async () => ({ default: (await import('./export-many-dialog')).ExportManyDialog })),
  delete: lazy(async () => ({ default: (await import('./trash-many-dialog')).DeleteManyDialog })),
  restore: lazy(async () => ({ default: (await import('./trash-many-dialog')).RestoreManyDialog })),
}
const RESOURCES = { CONTACT: 'contacts', COMPANY: 'companies', DEAL: 'deals' } as const

interface BulkBarProps extends BulkSelection {
  /** Whether the list shows the trash. */
  trashed?: boolean
  /** The selection has been dealt with, or is not wanted any more. */
  onDone: () => void
}

/** What can be done with the records that are selected in a list. */
export function BulkBar({ trashed = false, onDone, ...selection }: BulkBarProps) {
  const { t } = useLingui()
  const [opened, setOpened] = useState<Action | null>(null)
  const actions = useActions(selection.recordType, trashed)
  const Opened = opened && DIALOGS[opened]
  const { count } = selection
  return (
    <section className={styles.bar} aria-label={t`What is selected`}>
      <p className={styles.count} role="status">
        <Plural value={count} one="# selected" other="# selected" />
      </p>
      <div className={styles.buttons}>
        {actions.map(({ action, words, icon: Icon }) => (
          <Button key={action} size="s" icon={<Icon size={16} aria-hidden />} onClick={() => setOpened(action)}>
            {words}
          </Button>
        ))}
        {actions.length === 0 && (
          <span className={styles.none}>
            <Trans>Your role can only read these.</Trans>
          </span>
        )}
      </div>
      <IconButton label={t`Clear the selection`} onClick={onDone}>
        <IconX size={16} aria-hidden />
      </IconButton>
      {Opened && (
        <Suspense>
          <Opened selection={selection} onStarted={onDone} onClose={() => setOpened(null)} />
        </Suspense>
      )}
    </section>
  )
}

interface OfferedAction {
  action: Action
  words: string
  icon: TablerIcon
  permission: Permission
}

function useActions(recordType: BulkSelection['recordType'], trashed: boolean): readonly OfferedAction[] {
  const { t } = useLingui()
  const viewer = useViewer()
  const may = (verb: string): Permission => `${RESOURCES[recordType]}:${verb}`
  const restore = { action: 'restore', words: t`Restore`, icon: IconRestore, permission: may('delete') } as const
  const move = { action: 'move', words: t`Move`, icon: IconArrowsRight, permission: may('write') } as const
  const save = { action: 'export', words: t`Export`, icon: IconDownload, permission: may('export') } as const
  const all: OfferedAction[] = [
    { action: 'edit', words: t`Edit`, icon: IconPencil, permission: may('write') },
    { action: 'assign', words: t`Assign`, icon: IconUserShare, permission: may('assign') },
    { action: 'tag', words: t`Tag`, icon: IconTag, permission: may('write') },
    ...(recordType === 'DEAL' ? [move] : []),
    save,
    { action: 'delete', words: t`Delete`, icon: IconTrash, permission: may('delete') },
  ]
  return (trashed ? [restore] : all).filter(({ permission }) => mayDo(viewer, permission))
}
