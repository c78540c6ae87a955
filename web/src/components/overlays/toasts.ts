import { t } from '@lingui/core/macro'
import type { ReactNode } from 'react'

interface Toast {
  title: string
  message?: ReactNode
  tone?: 'neutral' | 'good' | 'bad'
}

/** For what happened elsewhere than where the reader looks. The toasts' code arrives with the first one. */
export async function showToast({ title, message, tone = 'neutral' }: Toast): Promise<void> {
  const { notify } = await import('./toast-host')
  notify({ title, message, closeLabel: t`Close`, color: tone === 'good' ? 'teal' : tone === 'bad' ? 'red' : 'indigo' })
}
