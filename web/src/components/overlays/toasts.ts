import { t } from '@lingui/core/macro'
import type { ReactNode } from 'react'

interface Toast {
  title: string
  message?: ReactNode
  tone?: 'neutral' | 'good' | 'bad'
  /** One with the same id is shown once. */
  id?: string
  /** Until it is closed; for what must not be missed. */
  stays?: boolean
}

/** For what happened elsewhere than where the reader looks. The toasts' code arrives with the first one. */
export async function showToast({ tone = 'neutral', ...toast }: Toast): Promise<void> {
  const { notify } = await import('./toast-host')
  notify({ ...toast, closeLabel: t`Close`, color: tone === 'good' ? 'teal' : tone === 'bad' ? 'red' : 'indigo' })
}

export async function closeToast(id: string): Promise<void> {
  const { hide } = await import('./toast-host')
  hide(id)
}
