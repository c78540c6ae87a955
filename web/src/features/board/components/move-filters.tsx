import { useQuery } from '@apollo/client/react'
import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { SelectField } from '../../../components/select-field'
import { useMay } from '../../../lib/session/permissions'
import { boardOwnersQuery } from '../board-operations'
import { CAUSES, PERIODS, type MoveChoice } from '../model/move-choice'
import { useCauseWords } from './cause-words'
import styles from './deal-moves.module.css'

interface MoveFiltersProps {
  choice: MoveChoice
  onChange: (choice: MoveChoice) => void
}

/** Whose moves, for what reason and since when. */
export function MoveFilters({ choice, onChange }: MoveFiltersProps) {
  const { t } = useLingui()
  const causes = useCauseWords()
  const { data } = useQuery(boardOwnersQuery, { skip: !useMay('members:read') })
  const members = data?.members.edges.map(({ node }) => ({ value: node.user.id, label: node.user.name })) ?? []
  const field = (name: keyof MoveChoice, label: string, options: { value: string; label: string }[]) => (
    <SelectField
      label={label}
      value={choice[name]}
      options={options}
      onChange={(event) => onChange({ ...choice, [name]: event.currentTarget.value })}
    />
  )
  return (
    <div className={styles.filters}>
      {members.length > 0 && field('actorId', t`Moved by`, [{ value: '', label: t`Anyone` }, ...members])}
      {field('cause', t`Why`, [
        { value: '', label: t`Any reason` },
        ...CAUSES.map((value) => ({ value, label: causes[value] })),
      ])}
      {field('days', t`When`, [
        { value: '', label: t`At any time` },
        ...PERIODS.map((value) => ({
          value,
          label: value === '1' ? t`Today` : plural(Number(value), { one: 'The last # day', other: 'The last # days' }),
        })),
      ])}
    </div>
  )
}
