import { Trans, useLingui } from '@lingui/react/macro'
import { CONTACT_WRITING } from '../../../components/contact-editor/contact-operations'
import { RecordPage } from '../../../components/records/record-page'
import { useRecords, type RecordSource } from '../../../components/records/use-records'
import { ContactDrawer } from '../components/contact-drawer'
import { useContactColumns, type ContactRow } from '../components/use-contact-columns'
import { contactsCountQuery, contactsQuery } from '../contacts-operations'

const CONTACTS: RecordSource<ContactRow> = {
  recordType: 'CONTACT',
  path: '/contacts',
  usual: { field: 'name', direction: 'ASC' },
  page: contactsQuery,
  count: contactsCountQuery,
  writing: CONTACT_WRITING,
}

/** Everyone the team talks with. */
export function ContactsPage() {
  const { t } = useLingui()
  const records = useRecords(CONTACTS, useContactColumns())
  const { openId, beside } = records
  return (
    <RecordPage
      title={t`Contacts`}
      purpose={<Trans>A contact appears by itself with the first message of a person in a synced chat.</Trans>}
      createLabel={t`New contact`}
      records={records}
    >
      {openId && <ContactDrawer key={openId} contactId={openId} {...beside} />}
    </RecordPage>
  )
}
