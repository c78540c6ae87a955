import { useLingui } from '@lingui/react/macro'
import { useEffect } from 'react'
import { useUnreadTotal } from '../../features/inbox/live/use-unread-total'

/** The tab says where it is, and how much waits: a rep sees it from another tab. */
export function usePageTitle(pathname: string): void {
  const { t } = useLingui()
  const unread = useUnreadTotal()
  const pages: Record<string, string> = {
    inbox: t`Inbox`,
    contacts: t`Contacts`,
    companies: t`Companies`,
    board: t`Board`,
    deals: t`Deals`,
    tasks: t`Tasks`,
    accounts: t`Accounts`,
    jobs: t`Work on many records`,
    imports: t`Imports`,
    import: t`Import`,
    settings: t`Settings`,
  }
  const page = pages[pathname.split('/')[1] ?? '']
  const count = unread > 0 ? `(${unread > 99 ? '99+' : unread}) ` : ''
  const title = `${count}${page ? `${page} · ` : ''}Parley`
  useEffect(() => {
    document.title = title
  }, [title])
}
