import { useLingui } from '@lingui/react/macro'
import { ContactEditor } from '../../../components/contact-editor/contact-editor'
import { RecordDrawer, type BesideList } from '../../../components/records/record-drawer'
import { ContactView } from './contact-view'

export function ContactDrawer({ contactId, ...beside }: BesideList & { contactId: string }) {
  const { t } = useLingui()
  return (
    <RecordDrawer
      record={{ type: 'CONTACT', id: contactId }}
      title={t`Contact`}
      newTitle={t`New contact`}
      form={<ContactEditor contact={null} onSaved={({ id }) => beside.onCreated(id)} onCancel={beside.onClose} />}
      view={<ContactView contactId={contactId} {...beside} />}
      onClose={beside.onClose}
    />
  )
}
