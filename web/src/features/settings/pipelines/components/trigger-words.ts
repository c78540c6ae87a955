import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { showMoney } from '../../../../components/money'
import type { AutomaticMoveTrigger } from '../../../../gql/graphql'
import type { AutomaticMove } from '../pipeline-operations'

export const TRIGGERS: readonly AutomaticMoveTrigger[] = [
  'MESSAGE_RECEIVED',
  'NO_REPLY',
  'FIELD_CHANGED',
  'AMOUNT_REACHED',
  'TASK_DONE',
]

/** When an automatic move looks at a deal. */
export function useTriggerWords() {
  const { t, i18n } = useLingui()
  const name: Record<AutomaticMoveTrigger, string> = {
    MESSAGE_RECEIVED: t`A contact of the deal writes`,
    NO_REPLY: t`A contact does not answer for some days`,
    FIELD_CHANGED: t`A field of the deal changes`,
    AMOUNT_REACHED: t`The value reaches an amount`,
    TASK_DONE: t`A task about the deal is done`,
  }
  const describe = ({ trigger, days, value }: AutomaticMove): string => {
    if (trigger === 'NO_REPLY' && days)
      return plural(days, {
        one: 'A contact does not answer for # day',
        other: 'A contact does not answer for # days',
      })
    if (trigger === 'AMOUNT_REACHED' && value) return t`The value reaches ${showMoney(value, i18n.locale)}`
    return name[trigger]
  }
  return { name, describe }
}
