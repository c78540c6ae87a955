import { useLingui } from '@lingui/react/macro'
import {
  IconBan,
  IconCircleCheck,
  IconClockPause,
  IconLogout,
  IconPlugConnectedX,
  IconRefresh,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import { Tag, type Tone } from '../../../components/tag'
import type { BdAccountStatus } from '../../../gql/graphql'

interface StatusWords {
  label: string
  tone: Tone
  icon: ComponentType<{ size: number; 'aria-hidden': boolean }>
  /** What it means and what to do; null where all is well. */
  advice: string | null
}

export function useStatusWords(): (status: BdAccountStatus) => StatusWords {
  const { t } = useLingui()
  const words: Record<BdAccountStatus, StatusWords> = {
    CONNECTING: { label: t`Connecting`, tone: 'accent', icon: IconRefresh, advice: null },
    CONNECTED: { label: t`Connected`, tone: 'good', icon: IconCircleCheck, advice: null },
    DISCONNECTED: {
      label: t`Disconnected`,
      tone: 'neutral',
      icon: IconPlugConnectedX,
      advice: t`Nothing is received or sent. Reconnect, and what came in meanwhile is fetched.`,
    },
    PAUSED: {
      label: t`Paused by Telegram`,
      tone: 'warn',
      icon: IconClockPause,
      advice: t`Telegram limits this account for now. Sending goes on by itself when the limit ends.`,
    },
    SIGNED_OUT: {
      label: t`Signed out`,
      tone: 'bad',
      icon: IconLogout,
      advice: t`Telegram closed this session, perhaps from another device. Connect the account again by phone or QR code.`,
    },
    BANNED: {
      label: t`Banned by Telegram`,
      tone: 'bad',
      icon: IconBan,
      advice: t`Telegram has banned this number. Its conversations stay readable here; write to Telegram to appeal.`,
    },
  }
  return (status) => words[status]
}

export function AccountStatus({ status }: { status: BdAccountStatus }) {
  const { label, tone, icon: Icon } = useStatusWords()(status)
  return (
    <Tag tone={tone} icon={<Icon size={14} aria-hidden />}>
      {label}
    </Tag>
  )
}
