import { useLingui } from '@lingui/react/macro'
import type { StageColour } from '../../../../gql/graphql'

export function useColourWords(): Record<StageColour, string> {
  const { t } = useLingui()
  return {
    GREY: t`Grey`,
    BLUE: t`Blue`,
    INDIGO: t`Indigo`,
    TEAL: t`Teal`,
    GREEN: t`Green`,
    AMBER: t`Amber`,
    ORANGE: t`Orange`,
    RED: t`Red`,
    PINK: t`Pink`,
  }
}
