import { useLingui } from '@lingui/react/macro'
import { Tag, type Tone } from '../../../components/tag'
import type { DealStatus } from '../../../gql/graphql'

export function DealStatusTag({ status }: { status: DealStatus }) {
  const { t } = useLingui()
  const words: Record<DealStatus, [Tone, string]> = {
    OPEN: ['accent', t`Open`],
    WON: ['good', t`Won`],
    LOST: ['neutral', t`Lost`],
  }
  return <Tag tone={words[status][0]}>{words[status][1]}</Tag>
}
