import { useApolloClient } from '@apollo/client/react'
import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { showToast } from '../../../components/overlays/toasts'
import type { CustomField } from '../../../components/records/custom-field-operations'
import { fieldWordsOf, wordsOf } from '../../../components/error-words'
import type { RecordType } from '../../../gql/graphql'
import { readError } from '../../../lib/apollo/read-error'
import { archiveCustomFieldMutation, reorderCustomFieldsMutation, restoreCustomFieldMutation } from './field-operations'

export type FieldActions = ReturnType<typeof useFieldActions>

/** Moves, archives and restores fields; the list is read anew afterwards. */
export function useFieldActions(recordType: RecordType, used: readonly CustomField[], refetch: () => Promise<unknown>) {
  const { t, i18n } = useLingui()
  const client = useApolloClient()
  const [busy, setBusy] = useState(false)
  const run = async (work: () => Promise<unknown>): Promise<void> => {
    setBusy(true)
    try {
      await work()
      await refetch()
    } catch (error) {
      const { code, fields } = readError(error)
      const [complaint = ''] = Object.values(fields)
      const message = i18n._(fieldWordsOf(complaint) ?? wordsOf(code))
      void showToast({ title: t`The field could not be changed`, message, tone: 'bad' })
    }
    setBusy(false)
  }
  return {
    busy,
    move: (id: string, step: number) =>
      run(() => {
        const ids = used.map((field) => field.id)
        const from = ids.indexOf(id)
        ids.splice(from + step, 0, ...ids.splice(from, 1))
        return client.mutate({ mutation: reorderCustomFieldsMutation, variables: { recordType, ids } })
      }),
    archive: (id: string) => run(() => client.mutate({ mutation: archiveCustomFieldMutation, variables: { id } })),
    restore: (id: string) => run(() => client.mutate({ mutation: restoreCustomFieldMutation, variables: { id } })),
  }
}
