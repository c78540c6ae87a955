import { lazy } from 'react'
import { Navigate, Route } from 'react-router'

const SettingsPage = lazy(async () => ({ default: (await import('./pages/settings-page')).SettingsPage }))
const ProfilePage = lazy(async () => ({ default: (await import('./pages/profile-page')).ProfilePage }))
const SessionsPage = lazy(async () => ({ default: (await import('./pages/sessions-page')).SessionsPage }))
const MembersPage = lazy(async () => ({ default: (await import('./pages/members-page')).MembersPage }))
const InvitationsPage = lazy(async () => ({ default: (await import('./pages/invitations-page')).InvitationsPage }))
const TeamsPage = lazy(async () => ({ default: (await import('./pages/teams-page')).TeamsPage }))
const RolesPage = lazy(async () => ({ default: (await import('./pages/roles-page')).RolesPage }))
const ActivityPage = lazy(async () => ({ default: (await import('./pages/activity-page')).ActivityPage }))
const PipelinesPage = lazy(async () => ({ default: (await import('./pipelines/pages/pipelines-page')).PipelinesPage }))
const PipelinePage = lazy(async () => ({ default: (await import('./pipelines/pages/pipeline-page')).PipelinePage }))
const WorkspacePage = lazy(async () => ({ default: (await import('./pages/workspace-page')).WorkspacePage }))
const ApiKeysPage = lazy(async () => ({ default: (await import('./pages/api-keys-page')).ApiKeysPage }))
const FieldsPage = lazy(async () => ({ default: (await import('./fields/fields-page')).FieldsPage }))
const AuditPage = lazy(async () => ({ default: (await import('./pages/audit-page')).AuditPage }))

/** Each page arrives when it is opened. */
export const settingsRoutes = (
  <Route path="/settings" element={<SettingsPage />}>
    <Route index element={<Navigate to="/settings/profile" replace />} />
    <Route path="profile" element={<ProfilePage />} />
    <Route path="sessions" element={<SessionsPage />} />
    <Route path="members" element={<MembersPage />} />
    <Route path="invitations" element={<InvitationsPage />} />
    <Route path="teams" element={<TeamsPage />} />
    <Route path="roles" element={<RolesPage />} />
    <Route path="activity" element={<ActivityPage />} />
    <Route path="pipelines" element={<PipelinesPage />} />
    <Route path="pipelines/:pipelineId" element={<PipelinePage />} />
    <Route path="fields" element={<FieldsPage />} />
    <Route path="workspace" element={<WorkspacePage />} />
    <Route path="api-keys" element={<ApiKeysPage />} />
    <Route path="audit" element={<AuditPage />} />
  </Route>
)
