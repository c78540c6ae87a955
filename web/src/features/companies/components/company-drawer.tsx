import { useMutation, useQuery } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { Assignment } from '../../../components/assignment/assignment'
import { Button } from '../../../components/button'
import { EmptyState } from '../../../components/empty-state'
import { ErrorNotice } from '../../../components/error-notice'
import { SideDrawer } from '../../../components/overlays/side-drawer'
import styles from '../../../components/records/records.module.css'
import { showTrashed } from '../../../components/records/show-trashed'
import { SkeletonRows } from '../../../components/skeleton'
import type { CompanyFieldsFragment } from '../../../gql/graphql'
import { useMay } from '../../../lib/session/permissions'
import { companyQuery, deleteCompanyMutation, restoreCompanyMutation } from '../companies-operations'
import { CompanyForm } from './company-form'

interface CompanyDrawerProps {
  /** `new` for one that is not there yet. */
  companyId: string
  onChanged: () => void
  onCreated: (id: string) => void
  onClose: () => void
}

export function CompanyDrawer({ companyId, onChanged, onCreated, onClose }: CompanyDrawerProps) {
  const { t } = useLingui()
  const isNew = companyId === 'new'
  const { data, error, loading, refetch } = useQuery(companyQuery, { variables: { id: companyId }, skip: isNew })
  const company = data?.company
  return (
    <SideDrawer title={isNew ? t`New company` : t`Company`} width={480} onClose={onClose}>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {loading && !company && <SkeletonRows count={3} label={t`Loading the company`} />}
      {data && !company && (
        <EmptyState title={t`This company is not here`}>
          <Trans>It was deleted, or it belongs to another workspace.</Trans>
        </EmptyState>
      )}
      {isNew && (
        <CompanyForm
          company={null}
          onSaved={(created) => {
            onChanged()
            onCreated(created.id)
          }}
        />
      )}
      {company && (
        <>
          <Assignment type="COMPANY" id={company.id} owner={company.owner} team={company.team} />
          <CompanyForm key={company.version} company={company} onSaved={onChanged} />
          <Removal company={company} onChanged={onChanged} onClose={onClose} />
        </>
      )}
    </SideDrawer>
  )
}

interface RemovalProps {
  company: CompanyFieldsFragment
  onChanged: () => void
  onClose: () => void
}

function Removal({ company: { id, name, deletedAt }, onChanged, onClose }: RemovalProps) {
  const may = useMay('companies:delete')
  const [remove, removing] = useMutation(deleteCompanyMutation, { variables: { id } })
  const [restore, restoring] = useMutation(restoreCompanyMutation, { variables: { id } })
  if (!may) return null
  const bringBack = async (): Promise<void> => {
    await restore()
    onChanged()
  }
  const trash = async (): Promise<void> => {
    await remove()
    onChanged()
    onClose()
    showTrashed(name, bringBack)
  }
  const error = removing.error ?? restoring.error
  return (
    <div className={styles.outcome}>
      {error && <ErrorNotice error={error} />}
      <div className={styles.actions}>
        {deletedAt ? (
          <Button busy={restoring.loading} onClick={() => void bringBack().catch(() => undefined)}>
            <Trans>Restore</Trans>
          </Button>
        ) : (
          <Button look="danger" busy={removing.loading} onClick={() => void trash().catch(() => undefined)}>
            <Trans>Delete</Trans>
          </Button>
        )}
      </div>
    </div>
  )
}
