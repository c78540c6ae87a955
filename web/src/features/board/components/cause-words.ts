import { useLingui } from '@lingui/react/macro'
import type { MoveCause } from '../../../gql/graphql'

/** Why a deal came to stand in another stage. */
export function useCauseWords(): Readonly<Record<MoveCause, string>> {
  const { t } = useLingui()
  return {
    MEMBER: t`moved`,
    BULK: t`moved with others`,
    AUTOMATIC: t`moved by a rule`,
    CREATED: t`new on the board`,
    STAGE_DELETED: t`its stage was deleted`,
    UNDO: t`taken back`,
  }
}
