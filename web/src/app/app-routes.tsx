import { lazy, Suspense } from 'react'
import { Navigate, Route, Routes } from 'react-router'
import { InboxPage } from '../features/inbox/pages/inbox-page'
import { useSession } from '../lib/session/session'
import { NotFoundPage } from './pages/not-found-page'
import { UnreachablePage } from './pages/unreachable-page'
import { Shell } from './shell/shell'

const SignInPage = lazy(async () => ({ default: (await import('../features/sign-in/pages/sign-in-page')).SignInPage }))
const SignUpPage = lazy(async () => ({ default: (await import('../features/sign-in/pages/sign-up-page')).SignUpPage }))
const AccountsPage = lazy(async () => ({
  default: (await import('../features/accounts/pages/accounts-page')).AccountsPage,
}))
const ContactsPage = lazy(async () => ({
  default: (await import('../features/contacts/pages/contacts-page')).ContactsPage,
}))

const SettingsPage = lazy(async () => ({
  default: (await import('../features/settings/pages/settings-page')).SettingsPage,
}))
const SessionsPage = lazy(async () => ({
  default: (await import('../features/settings/pages/sessions-page')).SessionsPage,
}))
const MembersPage = lazy(async () => ({
  default: (await import('../features/settings/pages/members-page')).MembersPage,
}))
const ApiKeysPage = lazy(async () => ({
  default: (await import('../features/settings/pages/api-keys-page')).ApiKeysPage,
}))
const AuditPage = lazy(async () => ({ default: (await import('../features/settings/pages/audit-page')).AuditPage }))

/** Who is not signed in sees the sign-in page at any address, and is at that address afterwards. */
export function AppRoutes() {
  const session = useSession()
  if (session.state === 'unreachable') return <UnreachablePage />
  if (session.state === 'starting') return null
  if (session.state === 'signed-out') {
    return (
      <Suspense>
        <Routes>
          <Route path="/sign-up" element={<SignUpPage />} />
          <Route path="*" element={<SignInPage />} />
        </Routes>
      </Suspense>
    )
  }
  return (
    <Routes>
      <Route path="/sign-in" element={<Navigate to="/inbox" replace />} />
      <Route path="/sign-up" element={<Navigate to="/inbox" replace />} />
      <Route path="/" element={<Navigate to="/inbox" replace />} />
      <Route element={<Shell key={session.viewer.workspace.id} />}>
        <Route path="/inbox/:conversationId?" element={<InboxPage />} />
        <Route path="/accounts/:accountId?" element={<AccountsPage />} />
        <Route path="/contacts/:contactId?" element={<ContactsPage />} />
        <Route path="/settings" element={<SettingsPage />}>
          <Route index element={<Navigate to="/settings/sessions" replace />} />
          <Route path="sessions" element={<SessionsPage />} />
          <Route path="members" element={<MembersPage />} />
          <Route path="api-keys" element={<ApiKeysPage />} />
          <Route path="audit" element={<AuditPage />} />
        </Route>
        <Route path="*" element={<NotFoundPage />} />
      </Route>
    </Routes>
  )
}
