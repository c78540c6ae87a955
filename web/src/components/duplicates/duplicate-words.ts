import { useLingui } from '@lingui/react/macro'
import type { DuplicateReason } from '../../gql/graphql'

/** In what two records are alike, in the reader's language. */
export function useReasonWords(): (reasons: readonly DuplicateReason[]) => string {
  const { t } = useLingui()
  const words: Record<DuplicateReason, string> = {
    PHONE: t`Same phone`,
    USERNAME: t`Same Telegram name`,
    EMAIL: t`Same e-mail`,
    DOMAIN: t`Same domain`,
    NAME: t`Similar name`,
  }
  return (reasons) => reasons.map((reason) => words[reason]).join(' · ')
}
