import { useLingui } from '@lingui/react/macro'
import { useFieldTitle } from '../../../components/filter-builder/field-words'
import { operatorWords } from '../../../components/filter-builder/operator-words'
import type { FilterField } from '../../../components/filter-builder/filter-field'
import type { Role } from '../../../gql/graphql'
import type { Refusal } from '../model/board-source'

export type Unmet = Refusal['conditions'][number]
type Value = Unmet['wantedValues'][number]

/** Why a deal stays where it is, in the reader's words. */
export function useRefusalWords(fields: readonly FilterField[]) {
  const { t, i18n } = useLingui()
  const fieldTitle = useFieldTitle()
  const roles: Record<Role, string> = {
    OWNER: t`Owner`,
    ADMIN: t`Admin`,
    MANAGER: t`Manager`,
    AGENT: t`Agent`,
    VIEWER: t`Viewer`,
  }
  const reason = ({ rule, stage }: Refusal): string => {
    const stageName = stage?.name ?? ''
    switch (rule) {
      case 'ENTRY':
        return t`“${stageName}” takes deals for which this holds:`
      case 'EXIT':
        return t`A deal leaves its stage when this holds:`
      case 'REQUIRED_FIELDS':
        return t`“${stageName}” asks for fields that are empty:`
      case 'ROLE': {
        const allowed = (stage?.allowedRoles ?? []).map((role) => roles[role]).join(', ')
        return t`Only some roles move deals into “${stageName}”: ${allowed}.`
      }
      case 'TRANSITION':
        return t`Deals come into “${stageName}” from other stages, not from this one.`
      case 'CLOSED':
        return t`Only open deals are moved. This one is won, lost or in the trash.`
      case 'REACH':
        return t`You may see this deal, and not move it.`
      case 'GONE':
        return t`The deal is not there any more.`
      case 'MOVED_SINCE':
        return t`It was moved again since, and stays where it is now.`
      case 'STAGE_GONE':
        return t`“${stageName}”, where it stood, was deleted.`
    }
  }
  const showValue = (unmet: Unmet, { value, label, user, team, company }: Value): string => {
    const choice = fields.find(({ name }) => name === unmet.field)?.choices.find((one) => one.value === value)
    const name = (user ?? team ?? company)?.name ?? choice?.label ?? label
    if (name) return name
    if (unmet.type === 'USER' || unmet.type === 'REFERENCE') return t`someone or something that you may not see`
    if (unmet.type === 'BOOLEAN') return value === 'true' ? t`yes` : t`no`
    if (unmet.type === 'NUMBER' || unmet.type === 'MONEY') {
      const number = Number(value)
      return Number.isNaN(number) ? value : new Intl.NumberFormat(i18n.locale).format(number)
    }
    const time = /^\d{4}-\d{2}-\d{2}/.test(value) ? Date.parse(value) : Number.NaN
    if (Number.isNaN(time)) return value
    const zone = unmet.type === 'DATE' ? { timeZone: 'UTC' } : {}
    return new Intl.DateTimeFormat(i18n.locale, { dateStyle: 'medium', ...zone }).format(time)
  }
  const condition = (unmet: Unmet) => ({
    field: unmet.label ?? fieldTitle(unmet.field),
    wanted: [
      unmet.forbidden ? t`not:` : '',
      i18n._(operatorWords(unmet.type, unmet.operator)),
      unmet.wantedValues.map((value) => showValue(unmet, value)).join(', '),
    ]
      .filter(Boolean)
      .join(' '),
    present: unmet.presentValues.map((value) => showValue(unmet, value)).join(', ') || t`empty`,
  })
  return { reason, condition }
}
