import { useMutation } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconPlugConnected, IconPlugConnectedX, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { Button } from '../../../components/button'
import { ConfirmDialog } from '../../../components/overlays/confirm-dialog'
import { showToast } from '../../../components/overlays/toasts'
import { graphql } from '../../../gql'
import type { AccountFieldsFragment } from '../../../gql/graphql'
import { isolated } from '../../../components/isolated'

const disconnectMutation = graphql(`
  mutation DisconnectBdAccount($id: ID!) {
    disconnectBdAccount(id: $id) {
      ...AccountFields
    }
  }
`)
const reconnectMutation = graphql(`
  mutation ReconnectBdAccount($id: ID!) {
    reconnectBdAccount(id: $id) {
      ...AccountFields
    }
  }
`)
const deleteMutation = graphql(`
  mutation DeleteBdAccount($id: ID!) {
    deleteBdAccount(id: $id)
  }
`)

export function AccountActions({ account }: { account: AccountFieldsFragment }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const [asking, setAsking] = useState<'disconnect' | 'delete' | null>(null)
  const variables = { variables: { id: account.id } }
  const [disconnect] = useMutation(disconnectMutation)
  const [reconnect, reconnecting] = useMutation(reconnectMutation, {
    onError: () => void showToast({ title: t`The account could not be connected`, tone: 'bad' }),
  })
  const [remove] = useMutation(deleteMutation, {
    update: (cache) => {
      cache.evict({ id: `BdAccount:${account.id}` })
      cache.gc()
    },
  })
  const connected = account.status === 'CONNECTED' || account.status === 'CONNECTING' || account.status === 'PAUSED'
  const name = account.displayName
  return (
    <>
      {connected ? (
        <Button icon={<IconPlugConnectedX size={16} aria-hidden />} onClick={() => setAsking('disconnect')}>
          <Trans>Disconnect</Trans>
        </Button>
      ) : (
        account.status !== 'BANNED' &&
        account.status !== 'SIGNED_OUT' && (
          <Button
            look="primary"
            icon={<IconPlugConnected size={16} aria-hidden />}
            busy={reconnecting.loading}
            onClick={() => void reconnect(variables)}
          >
            <Trans>Reconnect</Trans>
          </Button>
        )
      )}
      {account.status === 'SIGNED_OUT' && (
        <Button look="primary" onClick={() => void navigate('/accounts?connect')}>
          <Trans>Connect again</Trans>
        </Button>
      )}
      <Button look="quiet" icon={<IconTrash size={16} aria-hidden />} onClick={() => setAsking('delete')}>
        <Trans>Delete</Trans>
      </Button>
      {asking === 'disconnect' && (
        <ConfirmDialog
          title={t`Disconnect ${isolated(name)}?`}
          action={t`Disconnect`}
          onConfirm={() => disconnect(variables)}
          onClose={() => setAsking(null)}
        >
          <p>
            <Trans>Nothing is received or sent until you reconnect. Then what came in meanwhile is fetched.</Trans>
          </p>
        </ConfirmDialog>
      )}
      {asking === 'delete' && (
        <ConfirmDialog
          title={t`Delete ${isolated(name)}?`}
          action={t`Delete the account`}
          typed={name}
          onConfirm={async () => {
            await remove(variables)
            void navigate('/accounts')
          }}
          onClose={() => setAsking(null)}
        >
          <p>
            <Trans>
              Parley signs out of Telegram and forgets the session everywhere. Its conversations stay readable and are
              removed after 30 days.
            </Trans>
          </p>
          <p>
            <Trans>This cannot be undone.</Trans>
          </p>
        </ConfirmDialog>
      )}
    </>
  )
}
