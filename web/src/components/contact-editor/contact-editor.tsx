import { createContactInput } from '@parley/schema/inputs/crm'
import type { ContactFieldsFragment } from '../../gql/graphql'
import { DuplicateWarning } from '../duplicates/duplicate-warning'
import { useFormFields } from '../records/form-fields'
import { RecordForm } from '../records/record-form'
import { CONTACT_WRITING } from './contact-operations'
import { CONTACT_PARTS } from './contact-parts'

interface ContactEditorProps {
  /** Null for a new one. */
  contact: ContactFieldsFragment | null
  onSaved: (contact: ContactFieldsFragment) => void
  onCancel: () => void
}

const PARTS = Object.values(CONTACT_PARTS)

/** Creates or changes a contact. */
export function ContactEditor({ contact, onSaved, onCancel }: ContactEditorProps) {
  return (
    <RecordForm
      record={contact}
      draft={`contact.${contact?.id ?? 'new'}`}
      fields={useFormFields<ContactFieldsFragment>('CONTACT', PARTS)}
      rules={createContactInput}
      writing={CONTACT_WRITING}
      readOnly={false}
      onSaved={onSaved}
      onCancel={onCancel}
    >
      {(text) =>
        !contact && (
          <DuplicateWarning
            input={{
              recordType: 'CONTACT',
              name: text('name'),
              phone: text('phone'),
              username: text('username'),
              email: text('email'),
            }}
          />
        )
      }
    </RecordForm>
  )
}
