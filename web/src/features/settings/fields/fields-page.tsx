import { useQuery } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { Button } from '../../../components/button'
import { EmptyState } from '../../../components/empty-state'
import { ErrorNotice } from '../../../components/error-notice'
import { customFieldsQuery, type CustomField } from '../../../components/records/custom-field-operations'
import { SkeletonRows } from '../../../components/skeleton'
import type { RecordType } from '../../../gql/graphql'
import settings from '../components/settings.module.css'
import { FieldDialog } from './field-dialog'
import { FieldRow } from './field-row'
import { useFieldActions } from './use-field-actions'
import styles from './fields.module.css'

const TYPES = ['CONTACT', 'COMPANY', 'DEAL'] as const

/** What the workspace keeps about its records beside what is built in. */
export function FieldsPage() {
  const { t } = useLingui()
  const [params, setParams] = useSearchParams()
  const recordType: RecordType = TYPES.find((type) => type === params.get('type')) ?? 'CONTACT'
  const words: Record<RecordType, string> = { CONTACT: t`Contacts`, COMPANY: t`Companies`, DEAL: t`Deals` }
  const [opened, setOpened] = useState<CustomField | 'new' | null>(null)
  const { data, error, loading, refetch } = useQuery(customFieldsQuery, {
    variables: { recordType, archived: true },
    fetchPolicy: 'cache-and-network',
  })
  const all = data?.customFields ?? []
  const used = all.filter(({ archivedAt }) => !archivedAt)
  const archived = all.filter(({ archivedAt }) => archivedAt)
  const actions = useFieldActions(recordType, used, refetch)
  const create = (
    <Button look="primary" icon={<IconPlus size={16} aria-hidden />} onClick={() => setOpened('new')}>
      <Trans>New field</Trans>
    </Button>
  )
  return (
    <section className={settings.section}>
      <header className={settings.top}>
        <h2>
          <Trans>Fields</Trans>
        </h2>
        {used.length > 0 && create}
      </header>
      <div className={settings.pad}>
        <div className={styles.types} role="group" aria-label={t`Type of record`}>
          {TYPES.map((type) => (
            <button
              key={type}
              type="button"
              aria-pressed={type === recordType}
              onClick={() => setParams({ type }, { replace: true })}
            >
              {words[type]}
            </button>
          ))}
        </div>
        {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
        {loading && !data && <SkeletonRows count={3} shape="table" label={t`Loading fields`} />}
        {data && used.length === 0 && (
          <EmptyState title={t`No fields of your own yet`} action={create}>
            <Trans>A field keeps what matters in your trade: it is in forms, tables, filters, import and export.</Trans>
          </EmptyState>
        )}
        {used.length > 0 && (
          <ul className={styles.fields} aria-label={words[recordType]}>
            {used.map((field, index) => (
              <FieldRow
                key={field.id}
                field={field}
                first={index === 0}
                last={index === used.length - 1}
                actions={actions}
                onOpen={() => setOpened(field)}
              />
            ))}
          </ul>
        )}
        {archived.length > 0 && (
          <>
            <h3 className={styles.heading}>
              <Trans>Archived</Trans>
            </h3>
            <p className={settings.lead}>
              <Trans>Records keep what they hold in these, and views that filter by them go on working.</Trans>
            </p>
            <ul className={styles.fields} aria-label={t`Archived`}>
              {archived.map((field) => (
                <FieldRow key={field.id} field={field} first last actions={actions} onOpen={null} />
              ))}
            </ul>
          </>
        )}
      </div>
      {opened && (
        <FieldDialog
          recordType={recordType}
          field={opened === 'new' ? null : opened}
          onSaved={() => {
            setOpened(null)
            void refetch()
          }}
          onClose={() => setOpened(null)}
        />
      )}
    </section>
  )
}
