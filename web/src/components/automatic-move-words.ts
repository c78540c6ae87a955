import { useLingui } from '@lingui/react/macro'
import type { AutomaticMoveTrigger } from '../gql/graphql'

/** Which rule moved a deal by itself, and what had happened. */
export function useAutomaticMoveWords(): (move: { name: string; trigger: AutomaticMoveTrigger }) => string {
  const { t } = useLingui()
  const reasons: Record<AutomaticMoveTrigger, string> = {
    MESSAGE_RECEIVED: t`a contact wrote`,
    NO_REPLY: t`nobody answered for as long as the rule waits`,
    FIELD_CHANGED: t`a field was changed`,
    AMOUNT_REACHED: t`the value reached the amount`,
    TASK_DONE: t`a task was done`,
  }
  return ({ name, trigger }) => {
    const reason = reasons[trigger]
    return t`“${name}”: ${reason}`
  }
}
