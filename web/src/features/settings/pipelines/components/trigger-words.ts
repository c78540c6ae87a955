import { useLingui } from '@lingui/react/macro'
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
  const { t } = useLingui()
  const name: Record<AutomaticMoveTrigger, string> = {
    MESSAGE_RECEIVED: t`A contact of the deal writes`,
    NO_REPLY: t`A contact does not answer for some days`,
    FIELD_CHANGED: t`A field of the deal changes`,
    AMOUNT_REACHED: t`The value reaches an amount`,
    TASK_DONE: t`A task about the deal is done`,
  }
  const describe = ({ trigger, days, value }: AutomaticMove): string => {
    if (trigger === 'NO_REPLY' && days) return t`A contact does not answer, days: ${days}`
    if (trigger === 'AMOUNT_REACHED' && value) return t`The value reaches ${`${value.amount} ${value.currency}`}`
    return name[trigger]
  }
  return { name, describe }
}
