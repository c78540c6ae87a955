import { lazy, Suspense } from 'react'
import { Navigate, Route, Routes, useSearchParams } from 'react-router'
import { InboxPage } from '../features/inbox/pages/inbox-page'
import { useSession } from '../lib/session/session'
import { settingsRoutes } from '../features/settings/settings-routes'
import { NotFoundPage } from './pages/not-found-page'
import { UnreachablePage } from './pages/unreachable-page'
import { Shell } from './shell/shell'

const SignInPage = lazy(async () => ({ default: (await import('../features/sign-in/pages/sign-in-page')).SignInPage }))
const SignUpPage = lazy(async () => ({ default: (await import('../features/sign-in/pages/sign-up-page')).SignUpPage }))
const ForgotPasswordPage = lazy(async () => ({
  default: (await import('../features/sign-in/pages/forgot-password-page')).ForgotPasswordPage,
}))
const ResetPasswordPage = lazy(async () => ({
  default: (await import('../features/sign-in/pages/reset-password-page')).ResetPasswordPage,
}))
const VerifyEmailPage = lazy(async () => ({
  default: (await import('../features/sign-in/pages/verify-email-page')).VerifyEmailPage,
}))
const UnlockPage = lazy(async () => ({ default: (await import('../features/sign-in/pages/unlock-page')).UnlockPage }))
const EnrolFirstPage = lazy(async () => ({
  default: (await import('../features/settings/pages/enrol-first-page')).EnrolFirstPage,
}))
const InvitationPage = lazy(async () => ({
  default: (await import('../features/sign-in/pages/invitation-page')).InvitationPage,
}))
const AccountsPage = lazy(async () => ({
  default: (await import('../features/accounts/pages/accounts-page')).AccountsPage,
}))
const ContactsPage = lazy(async () => ({
  default: (await import('../features/contacts/pages/contacts-page')).ContactsPage,
}))

const CompaniesPage = lazy(async () => ({
  default: (await import('../features/companies/pages/companies-page')).CompaniesPage,
}))
const JobsPage = lazy(async () => ({ default: (await import('../features/record-jobs/pages/jobs-page')).JobsPage }))
const ImportPage = lazy(async () => ({ default: (await import('../features/imports/pages/import-page')).ImportPage }))
const ImportsPage = lazy(async () => ({
  default: (await import('../features/imports/pages/imports-page')).ImportsPage,
}))
const DuplicatesPage = lazy(async () => ({
  default: (await import('../features/duplicates/pages/duplicates-page')).DuplicatesPage,
}))
const BoardPage = lazy(async () => ({ default: (await import('../features/board/pages/board-page')).BoardPage }))
const DealsPage = lazy(async () => ({ default: (await import('../features/deals/pages/deals-page')).DealsPage }))
const ContactPage = lazy(async () => ({
  default: (await import('../features/contacts/pages/contact-page')).ContactPage,
}))
const CompanyPage = lazy(async () => ({
  default: (await import('../features/companies/pages/company-page')).CompanyPage,
}))
const TasksPage = lazy(async () => ({ default: (await import('../features/tasks/pages/tasks-page')).TasksPage }))
const DealPage = lazy(async () => ({ default: (await import('../features/deals/pages/deal-page')).DealPage }))

/** What links in mails open, signed in or not. */
const linkRoutes = (
  <>
    <Route path="/verify-email" element={<VerifyEmailPage />} />
    <Route path="/reset-password" element={<ResetPasswordPage />} />
    <Route path="/unlock" element={<UnlockPage />} />
    <Route path="/invitation" element={<InvitationPage />} />
  </>
)

/** Where someone wanted to go who had to sign in first; a path of ours, never another site. */
function Arrived() {
  const [params] = useSearchParams()
  const wanted = params.get('returnTo') ?? ''
  return <Navigate to={/^\/(?![/\\])/.test(wanted) ? wanted : '/inbox'} replace />
}

/** A workspace may ask everyone for a second step: until it is set up there is nothing else to do here. */
function EnrolFirst() {
  return (
    <Suspense>
      <Routes>
        {linkRoutes}
        <Route path="*" element={<EnrolFirstPage />} />
      </Routes>
    </Suspense>
  )
}

/** Who is not signed in sees the sign-in page at any address, and is at that address afterwards. */
export function AppRoutes() {
  const session = useSession()
  if (session.state === 'unreachable') return <UnreachablePage />
  if (session.state === 'starting') return null
  if (session.state === 'signed-out') {
    return (
      <Suspense>
        <Routes>
          {linkRoutes}
          <Route path="/sign-up" element={<SignUpPage />} />
          <Route path="/forgot-password" element={<ForgotPasswordPage />} />
          <Route path="*" element={<SignInPage />} />
        </Routes>
      </Suspense>
    )
  }
  if (session.viewer.mfa.required && !session.viewer.mfa.enabled) return <EnrolFirst />
  return (
    <Suspense>
      <Routes>
        {linkRoutes}
        <Route path="/sign-in" element={<Arrived />} />
        <Route path="/sign-up" element={<Arrived />} />
        <Route path="/" element={<Navigate to="/inbox" replace />} />
        <Route element={<Shell key={session.viewer.workspace.id} />}>
          <Route path="/inbox/:conversationId?" element={<InboxPage />} />
          <Route path="/accounts/:accountId?" element={<AccountsPage />} />
          <Route path="/contacts/:recordId?" element={<ContactsPage />} />
          <Route path="/duplicates" element={<DuplicatesPage />} />
          <Route path="/contacts/:contactId/full" element={<ContactPage />} />
          <Route path="/companies/:companyId/full" element={<CompanyPage />} />
          <Route path="/deals/:dealId/full" element={<DealPage />} />
          <Route path="/companies/:recordId?" element={<CompaniesPage />} />
          <Route path="/deals/:recordId?" element={<DealsPage />} />
          <Route path="/board/:pipelineId?" element={<BoardPage />} />
          <Route path="/board/:pipelineId/deals/:dealId" element={<BoardPage />} />
          <Route path="/board/:pipelineId/history" element={<BoardPage history />} />
          <Route path="/jobs/:jobId?" element={<JobsPage />} />
          <Route path="/import/:kind/:importId?" element={<ImportPage />} />
          <Route path="/imports" element={<ImportsPage />} />
          <Route path="/tasks" element={<TasksPage />} />
          {settingsRoutes}
          <Route path="*" element={<NotFoundPage />} />
        </Route>
      </Routes>
    </Suspense>
  )
}
