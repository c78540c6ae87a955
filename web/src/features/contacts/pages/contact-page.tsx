import { useQuery } from '@apollo/client/react'
import { useLingui } from '@lingui/react/macro'
import { useNavigate, useParams } from 'react-router'
import { RecordFullPage } from '../../../components/record-detail/record-full-page'
import { ContactView } from '../components/contact-view'
import { contactQuery } from '../contacts-operations'

/** A contact on a page of its own. */
export function ContactPage() {
  const { t } = useLingui()
  const { contactId = '' } = useParams()
  const navigate = useNavigate()
  const { data } = useQuery(contactQuery, { variables: { id: contactId } })
  return (
    <RecordFullPage title={data?.contact?.name ?? t`Contact`} back={`/contacts/${contactId}`}>
      <ContactView contactId={contactId} onClose={() => void navigate('/contacts')} />
    </RecordFullPage>
  )
}
