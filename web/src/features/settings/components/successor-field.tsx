import { useQuery } from '@apollo/client/react'
import { useLingui } from '@lingui/react/macro'
import { SelectField } from '../../../components/select-field'
import { membersQuery } from '../settings-operations'

/** As many as a list to choose from can hold. */
const OFFERED = 100

interface SuccessorFieldProps {
  leavingId: string
  value: string | null
  onChange: (userId: string | null) => void
}

/** Who looks after the clients, accounts and open work of someone who goes. */
export function SuccessorField({ leavingId, value, onChange }: SuccessorFieldProps) {
  const { t } = useLingui()
  const { data } = useQuery(membersQuery, { variables: { first: OFFERED, search: null } })
  const others = data?.members.edges.map(({ node }) => node.user).filter(({ id }) => id !== leavingId) ?? []
  return (
    <SelectField
      label={t`Who takes over`}
      help={t`Gets the clients, accounts and open work.`}
      value={value ?? ''}
      options={[
        { value: '', label: t`No one: everyone may pick it up` },
        ...others.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={(event) => onChange(event.currentTarget.value || null)}
    />
  )
}
