import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { ChoiceField, type Choice, type FoundChoices } from '../../../components/choice/choice-field'
import { useMemberChoices } from '../../../components/choice/people-choices'

interface SuccessorFieldProps {
  leavingId: string
  onChange: (userId: string | null) => void
}

/** Who looks after the clients, accounts and open work of someone who goes. */
export function SuccessorField({ leavingId, onChange }: SuccessorFieldProps) {
  const { t } = useLingui()
  const [chosen, setChosen] = useState<readonly Choice[]>([])
  /** Whoever takes over has to be able to write. */
  const useOthers = (search: string | null): FoundChoices => {
    const { choices, ...found } = useMemberChoices(search)
    return { ...found, choices: choices.filter(({ id, role }) => id !== leavingId && role !== 'VIEWER') }
  }
  return (
    <ChoiceField
      label={t`Who takes over`}
      help={t`Gets the clients, accounts and open work.`}
      empty={t`No one: everyone may pick it up`}
      chosen={chosen}
      useChoices={useOthers}
      onChange={(next) => {
        setChosen(next)
        onChange(next[0]?.id ?? null)
      }}
    />
  )
}
