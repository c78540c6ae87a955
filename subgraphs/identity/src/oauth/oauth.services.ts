import type { SubgraphRuntime } from '@parley/toolkit/subgraph/subgraph'
import type { AdmitUser } from '../authentication/admit-user'
import type { SignInEnvironment } from '../environment'
import type { Reauthentication } from '../multi-factor/reauthentication'
import type { SessionStore } from '../session/session.store'
import type { UserJournal } from '../user/user-journal'
import type { UserStore } from '../user/user.store'
import type { WorkspaceStore } from '../workspace/workspace.store'
import { FinishOAuth } from './finish-oauth'
import { LinkAccounts } from './link-accounts'
import { LinkedAccountStore } from './linked-account.store'
import { ProviderDirectory } from './provider-directory'
import { SignInWithProvider } from './sign-in-with-provider'
import { UsedLoginStore } from './used-login.store'

export interface OAuthParts {
  readonly users: UserStore
  readonly workspaces: WorkspaceStore
  readonly sessions: SessionStore
  readonly journal: UserJournal
  readonly admitUser: AdmitUser
  readonly reauthentication: Reauthentication
}

export function createOAuthServices(
  { database, audit, logger, now }: SubgraphRuntime,
  environment: SignInEnvironment,
  parts: OAuthParts,
) {
  const usedLogins = new UsedLoginStore(database)
  const linkedAccounts = new LinkedAccountStore(database)
  const providers = new ProviderDirectory(environment, { logger, usedLogins, now })
  const stores = { ...parts, linkedAccounts }
  const signIn = new SignInWithProvider(database, stores, parts.admitUser, audit, now)
  const linkAccounts = new LinkAccounts(database, stores, parts.reauthentication, now)
  return {
    usedLogins,
    linkedAccounts,
    providers,
    linkAccounts,
    finishOAuth: new FinishOAuth(providers, signIn, linkAccounts),
  }
}
