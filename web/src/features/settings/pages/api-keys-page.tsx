import { useMutation, useQuery } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconBan, IconPlus, IconRefresh } from '@tabler/icons-react'
import { useCallback, useState } from 'react'
import { Button, IconButton } from '../../../components/button'
import { EmptyState } from '../../../components/empty-state'
import { ErrorNotice } from '../../../components/error-notice'
import { ConfirmDialog } from '../../../components/overlays/confirm-dialog'
import { Dialog } from '../../../components/overlays/dialog'
import { SearchField } from '../../../components/search-field'
import { SkeletonRows } from '../../../components/skeleton'
import type { Column } from '../../../components/table/column'
import { DataTable } from '../../../components/table/data-table'
import { Tag, type Tone } from '../../../components/tag'
import { agoTime, fullTime } from '../../../components/times'
import type { ApiKeyStatus } from '../../../gql/graphql'
import { CreateApiKeyDialog } from '../components/create-api-key-dialog'
import { OneTimeSecret } from '../components/one-time-secret'
import { useRoleWords } from '../components/role-words'
import styles from '../components/settings.module.css'
import { useSearchText } from '../components/use-search-text'
import { apiKeysQuery, revokeApiKeyMutation, rotateApiKeyMutation, type ApiKey } from '../settings-operations'
import { isolated } from '../../../components/isolated'

const PAGE = 50
/** The old secret goes on for a day: time to put the new one where it is used. */
const GRACE_SECONDS = 86_400

type Opened = { kind: 'create' } | { kind: 'rotate' | 'revoke'; key: ApiKey } | { kind: 'secret'; secret: string }

/** Keys with which programs use the graph in the name of the workspace. */
export function ApiKeysPage() {
  const { t } = useLingui()
  const { typed, search, change } = useSearchText()
  const [opened, setOpened] = useState<Opened | null>(null)
  const { data, error, loading, fetchMore, refetch } = useQuery(apiKeysQuery, {
    variables: { first: PAGE, filter: search ? { search } : null },
    fetchPolicy: 'cache-and-network',
  })
  const keys = data?.apiKeys.edges.map((edge) => edge.node) ?? []
  const { hasNextPage, endCursor } = data?.apiKeys.pageInfo ?? {}
  const more = useCallback(() => {
    if (hasNextPage) void fetchMore({ variables: { after: endCursor } })
  }, [hasNextPage, endCursor, fetchMore])
  const columns = useColumns(setOpened)
  const create = (
    <Button look="primary" icon={<IconPlus size={16} aria-hidden />} onClick={() => setOpened({ kind: 'create' })}>
      <Trans>Create key</Trans>
    </Button>
  )
  const issued = (secret: string): void => {
    setOpened({ kind: 'secret', secret })
    void refetch()
  }
  return (
    <section className={styles.section}>
      <header className={styles.top}>
        <h2>
          <Trans>API keys</Trans>
        </h2>
        <SearchField label={t`Name or prefix`} value={typed} onChange={change} />
        {keys.length > 0 && create}
      </header>
      {error && (
        <div className={styles.pad}>
          <ErrorNotice error={error} onRetry={() => void refetch()} />
        </div>
      )}
      {loading && keys.length === 0 && <SkeletonRows count={4} label={t`Loading keys`} />}
      {data && !loading && keys.length === 0 && (
        <EmptyState
          title={search ? t`No key matches` : t`No keys yet`}
          action={
            search ? (
              <Button onClick={() => change('')}>
                <Trans>Show all keys</Trans>
              </Button>
            ) : (
              create
            )
          }
        >
          {!search && (
            <Trans>A program with a key reads and writes what its role may, without anyone being signed in.</Trans>
          )}
        </EmptyState>
      )}
      {keys.length > 0 && <DataTable label={t`API keys`} columns={columns} rows={keys} onNearEnd={more} />}
      {opened?.kind === 'create' && <CreateApiKeyDialog onCreated={issued} onClose={() => setOpened(null)} />}
      {opened?.kind === 'secret' && (
        <Dialog title={t`Your new key`} closeOutside={false} onClose={() => setOpened(null)}>
          <div className={styles.form}>
            <OneTimeSecret label={t`Secret`} secret={opened.secret} />
          </div>
        </Dialog>
      )}
      {opened?.kind === 'rotate' && (
        <RotateDialog
          apiKey={opened.key}
          onIssued={issued}
          // It closes itself when the secret has taken its place already, which nobody sees twice.
          onClose={() => setOpened((now) => (now?.kind === 'secret' ? now : null))}
        />
      )}
      {opened?.kind === 'revoke' && <RevokeDialog apiKey={opened.key} onClose={() => setOpened(null)} />}
    </section>
  )
}

function useColumns(open: (opened: Opened) => void): Column<ApiKey>[] {
  const { t, i18n } = useLingui()
  const role = useRoleWords()
  const tones: Record<ApiKeyStatus, [Tone, string]> = {
    ACTIVE: ['good', t`Active`],
    EXPIRED: ['warn', t`Expired`],
    REVOKED: ['bad', t`Revoked`],
  }
  return [
    {
      id: 'name',
      title: t`Name`,
      width: 'minmax(200px, 2fr)',
      render: ({ name, prefix }) => (
        <>
          <b dir="auto">{name}</b> <code className={styles.mono}>{prefix}…</code>
        </>
      ),
    },
    { id: 'role', title: t`Role`, width: '110px', render: (key) => role.name[key.role] },
    {
      id: 'status',
      title: t`State`,
      width: '110px',
      onPhone: true,
      render: ({ status }) => <Tag tone={tones[status][0]}>{tones[status][1]}</Tag>,
    },
    {
      id: 'used',
      title: t`Last used`,
      width: '130px',
      render: ({ lastUsedAt, lastUsedAddress }) =>
        lastUsedAt ? (
          <time className="num" title={`${fullTime(lastUsedAt, i18n.locale)} · ${lastUsedAddress ?? ''}`}>
            {agoTime(lastUsedAt, i18n.locale)}
          </time>
        ) : (
          t`Never`
        ),
    },
    {
      id: 'expires',
      title: t`Ends`,
      width: '120px',
      render: ({ expiresAt }) =>
        expiresAt ? new Intl.DateTimeFormat(i18n.locale).format(Date.parse(expiresAt)) : t`Never`,
    },
    {
      id: 'act',
      title: t`Actions`,
      titleHidden: true,
      width: '96px',
      phoneWidth: '80px',
      align: 'end',
      onPhone: true,
      render: (key) =>
        key.status === 'ACTIVE' && (
          <span className={styles.icons}>
            <IconButton label={t`Rotate ${key.name}`} onClick={() => open({ kind: 'rotate', key })}>
              <IconRefresh size={18} stroke={1.6} aria-hidden />
            </IconButton>
            <IconButton label={t`Revoke ${key.name}`} onClick={() => open({ kind: 'revoke', key })}>
              <IconBan size={18} stroke={1.6} aria-hidden />
            </IconButton>
          </span>
        ),
    },
  ]
}

interface RotateDialogProps {
  apiKey: ApiKey
  onIssued: (secret: string) => void
  onClose: () => void
}

function RotateDialog({ apiKey, onIssued, onClose }: RotateDialogProps) {
  const { t } = useLingui()
  const [rotate] = useMutation(rotateApiKeyMutation)
  const run = async (): Promise<void> => {
    const { data } = await rotate({ variables: { input: { id: apiKey.id, graceSeconds: GRACE_SECONDS } } })
    if (data) onIssued(data.rotateApiKey.secret)
  }
  return (
    <ConfirmDialog
      title={t`Rotate ${isolated(apiKey.name)}?`}
      action={t`Make a new secret`}
      onConfirm={run}
      onClose={onClose}
    >
      <Trans>You get a new secret. The old one works for another day, so that nothing stops meanwhile.</Trans>
    </ConfirmDialog>
  )
}

function RevokeDialog({ apiKey, onClose }: { apiKey: ApiKey; onClose: () => void }) {
  const { t } = useLingui()
  const [revoke] = useMutation(revokeApiKeyMutation)
  return (
    <ConfirmDialog
      title={t`Revoke ${isolated(apiKey.name)}?`}
      action={t`Revoke`}
      onConfirm={() => revoke({ variables: { id: apiKey.id } })}
      onClose={onClose}
    >
      <Trans>Whatever uses this key is refused at once. This cannot be undone.</Trans>
    </ConfirmDialog>
  )
}
