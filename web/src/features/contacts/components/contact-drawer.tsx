import { useLingui } from '@lingui/react/macro'
import { ContactEditor } from '../../../components/contact-editor/contact-editor'
import { SideDrawer } from '../../../components/overlays/side-drawer'
import { ExpandLink } from '../../../components/record-detail/expand-link'
import { ContactView } from './contact-view'

interface ContactDrawerProps {
  /** `new` for one that is not there yet. */
  contactId: string
  onChanged: () => void
  onCreated: (id: string) => void
  onClose: () => void
}

export function ContactDrawer({ contactId, onChanged, onCreated, onClose }: ContactDrawerProps) {
  const { t } = useLingui()
  if (contactId === 'new')
    return (
      <SideDrawer title={t`New contact`} width={480} onClose={onClose}>
        <ContactEditor
          contact={null}
          onSaved={(created) => {
            onChanged()
            onCreated(created.id)
          }}
          onCancel={onClose}
        />
      </SideDrawer>
    )
  return (
    <SideDrawer title={t`Contact`} width={1000} onClose={onClose}>
      <ExpandLink record={{ type: 'CONTACT', id: contactId }} />
      <ContactView contactId={contactId} onChanged={onChanged} onClose={onClose} />
    </SideDrawer>
  )
}
