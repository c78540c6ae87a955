import { useMutation } from '@apollo/client/react'
import { RecordRemoval } from '../../../components/records/record-removal'
import type { ContactFieldsFragment } from '../../../gql/graphql'
import { useMay } from '../../../lib/session/permissions'
import { deleteContactMutation, restoreContactMutation } from '../contacts-operations'

interface ContactRemovalProps {
  contact: ContactFieldsFragment
  onClose: () => void
}

export function ContactRemoval({ contact, ...rest }: ContactRemovalProps) {
  const { id, name } = contact
  const may = useMay('contacts:delete')
  const [remove] = useMutation(deleteContactMutation, { variables: { id } })
  const [restore] = useMutation(restoreContactMutation, { variables: { id } })
  return may ? <RecordRemoval record={contact} name={name} remove={remove} restore={restore} {...rest} /> : null
}
