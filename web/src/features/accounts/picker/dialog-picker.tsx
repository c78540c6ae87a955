import { Dialog as DialogWindow } from '../../../components/overlays/dialog'
import { useMutation } from '@apollo/client/react'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { IconRefresh, IconSearch } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { Button } from '../../../components/button'
import { EmptyState } from '../../../components/empty-state'
import { ErrorNotice } from '../../../components/error-notice'
import { SkeletonRows } from '../../../components/skeleton'
import { graphql } from '../../../gql'
import type { DialogKind } from '../../../gql/graphql'
import { startSyncMutation } from '../accounts-operations'
import { DialogRows } from './dialog-rows'
import { useAllDialogs, type Dialog } from './use-all-dialogs'
import styles from './picker.module.css'

const refreshDialogsMutation = graphql(`
  mutation RefreshDialogs($accountId: ID!) {
    refreshDialogs(accountId: $accountId) {
      id
      lastActiveAt
    }
  }
`)

const selectDialogsMutation = graphql(`
  mutation SelectDialogs($input: SelectDialogsInput!) {
    selectDialogs(input: $input) {
      ...AccountFields
    }
  }
`)

interface DialogPickerProps {
  accountId: string
  onClose: () => void
}

/** Which chats belong to the CRM. Nothing of the others is ever stored. */
export function DialogPicker({ accountId, onClose }: DialogPickerProps) {
  const { t } = useLingui()
  const { dialogs, total, complete, error, refetch } = useAllDialogs(accountId)
  const [search, setSearch] = useState('')
  const [kind, setKind] = useState<DialogKind | null>(null)
  const [changes, setChanges] = useState<ReadonlyMap<string, boolean>>(new Map())
  const [refreshDialogs, refreshing] = useMutation(refreshDialogsMutation)
  const isChosen = (dialog: Dialog): boolean => changes.get(dialog.id) ?? dialog.selected
  const shown = useMemo(() => shownOf(dialogs, search, kind), [dialogs, search, kind])
  const chosen = dialogs.filter(isChosen)
  const leaving = dialogs.filter((dialog) => dialog.selected && !isChosen(dialog)).length
  const allShown = shown.length > 0 && shown.every(isChosen)
  const choose = (some: readonly Dialog[], on: boolean): void =>
    setChanges(new Map([...changes, ...some.map((dialog) => [dialog.id, on] as const)]))
  const refresh = async (): Promise<void> => {
    await refreshDialogs({ variables: { accountId } })
    await refetch()
  }
  return (
    <DialogWindow title={t`Choose chats`} width={640} onClose={onClose}>
      <div className={styles.picker}>
        <div className={styles.tools}>
          <label className={styles.search}>
            <IconSearch size={16} aria-hidden />
            <input
              type="search"
              data-autofocus
              aria-label={t`Search chats`}
              placeholder={t`Search chats`}
              value={search}
              onChange={(event) => setSearch(event.currentTarget.value)}
            />
          </label>
          <Button icon={<IconRefresh size={16} aria-hidden />} busy={refreshing.loading} onClick={() => void refresh()}>
            <Trans>Refresh</Trans>
          </Button>
        </div>
        <KindFilter kind={kind} onKind={setKind} />
        {(error ?? refreshing.error) && (
          <ErrorNotice error={error ?? refreshing.error} onRetry={() => void refetch()} />
        )}
        <label className={styles.all}>
          <input
            type="checkbox"
            checked={allShown}
            disabled={shown.length === 0}
            onChange={() => choose(shown, !allShown)}
          />
          <span>
            <Plural value={shown.length} one="Select the # chat shown" other="Select all # chats shown" />
          </span>
          <span className="meta num" role="status">
            {complete ? (
              <Trans>
                {chosen.length} of {dialogs.length} chosen
              </Trans>
            ) : (
              <Trans>
                Loading {dialogs.length} of {total ?? '…'}
              </Trans>
            )}
          </span>
        </label>
        {dialogs.length === 0 && !complete && !error && <SkeletonRows count={6} label={t`Loading chats`} />}
        {complete && shown.length === 0 && (
          <EmptyState title={dialogs.length === 0 ? t`No chats yet` : t`No chat matches`}>
            {dialogs.length === 0 && <Trans>Telegram listed no chats for this account. Refresh to ask again.</Trans>}
          </EmptyState>
        )}
        <DialogRows dialogs={shown} isChosen={isChosen} onChoose={(dialog, on) => choose([dialog], on)} />
        <SaveBar accountId={accountId} chosen={chosen} leaving={leaving} complete={complete} onClose={onClose} />
      </div>
    </DialogWindow>
  )
}

function shownOf(dialogs: readonly Dialog[], search: string, kind: DialogKind | null): readonly Dialog[] {
  const wanted = search.trim().toLocaleLowerCase()
  return dialogs.filter(
    (dialog) => (!kind || dialog.kind === kind) && dialog.title.toLocaleLowerCase().includes(wanted),
  )
}

function KindFilter({ kind, onKind }: { kind: DialogKind | null; onKind: (kind: DialogKind | null) => void }) {
  const { t } = useLingui()
  const kinds: [DialogKind | null, string][] = [
    [null, t`All`],
    ['USER', t`People`],
    ['GROUP', t`Groups`],
    ['CHANNEL', t`Channels`],
  ]
  return (
    <div className={styles.kinds} role="group" aria-label={t`Kind of chat`}>
      {kinds.map(([value, label]) => (
        <button key={label} type="button" aria-pressed={kind === value} onClick={() => onKind(value)}>
          {label}
        </button>
      ))}
    </div>
  )
}

interface SaveBarProps {
  accountId: string
  chosen: readonly Dialog[]
  leaving: number
  complete: boolean
  onClose: () => void
}

function SaveBar({ accountId, chosen, leaving, complete, onClose }: SaveBarProps) {
  const [selectDialogs, selecting] = useMutation(selectDialogsMutation)
  const [startSync, starting] = useMutation(startSyncMutation)
  const failure = selecting.error ?? starting.error
  const save = async (): Promise<void> => {
    await selectDialogs({ variables: { input: { accountId, dialogIds: chosen.map((dialog) => dialog.id) } } })
    if (chosen.length > 0) await startSync({ variables: { accountId } })
    onClose()
  }
  return (
    <>
      {leaving > 0 && (
        <p className={styles.leaving} role="status">
          <Plural
            value={leaving}
            one="# chat leaves the inbox. Its messages are kept for 30 days, in case you choose it again."
            other="# chats leave the inbox. Their messages are kept for 30 days, in case you choose them again."
          />
        </p>
      )}
      {failure && <ErrorNotice error={failure} />}
      <div className={styles.actions}>
        <Button onClick={onClose}>
          <Trans>Cancel</Trans>
        </Button>
        <Button
          look="primary"
          disabled={!complete}
          busy={selecting.loading || starting.loading}
          onClick={() => void save().catch(() => undefined)}
        >
          {chosen.length === 0 ? (
            <Trans>Save</Trans>
          ) : (
            <Plural value={chosen.length} one="Sync # chat" other="Sync # chats" />
          )}
        </Button>
      </div>
    </>
  )
}
