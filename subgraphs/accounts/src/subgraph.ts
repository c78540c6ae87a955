import { defineSubgraph } from '@parley/toolkit/subgraph/subgraph'
import { ACCOUNT_ASSIGNMENT_FIELDS, AccountAssignmentResolver } from './account/assignment.resolver'
import { resolveAccountChange } from './account/bd-account-change.reference'
import { BdAccountChangeResolver } from './account/bd-account-change.resolver'
import { BdAccountResolver } from './account/bd-account.resolver'
import { consumeMembershipChanged } from './consumers/membership-changed.consumer'
import { consumeMessageQueued } from './consumers/message-queued.consumer'
import { consumeReadRequested } from './consumers/read-requested.consumer'
import { createLoaders, createServices } from './context'
import { DialogResolver } from './dialog/dialog.resolver'
import { ACCOUNTS_ENTITIES } from './entities'
import { deleteOutdatedJob } from './jobs/delete-outdated.job'
import { TelegramLoginResolver } from './login/telegram-login.resolver'
import { MediaResolver } from './media/media.resolver'
import { ACCOUNTS_MIGRATIONS } from './migrations/migrations'
import { SyncResolver } from './sync/sync.resolver'

export const accounts = defineSubgraph({
  name: 'accounts',
  resolvers: [
    BdAccountResolver,
    AccountAssignmentResolver,
    ...ACCOUNT_ASSIGNMENT_FIELDS,
    BdAccountChangeResolver,
    DialogResolver,
    SyncResolver,
    TelegramLoginResolver,
    MediaResolver,
  ],
  references: {
    BdAccount: async ({ id }, { loaders }) => loaders.accounts.load(id),
    BdAccountChange: resolveAccountChange,
    Dialog: async ({ id }, { loaders }) => loaders.dialogs.load(id),
    SyncStatus: async ({ id }, { loaders }) => loaders.syncs.load(id),
    TelegramLogin: async ({ id }, { loaders }) => loaders.logins.load(id),
  },
  entities: ACCOUNTS_ENTITIES,
  migrations: ACCOUNTS_MIGRATIONS,
  createServices,
  createLoaders,
  consumers: (services) => [
    consumeMessageQueued(services),
    consumeReadRequested(services),
    consumeMembershipChanged(services),
  ],
  jobs: (services) => [deleteOutdatedJob(services)],
  stop: async ({ endMetrics }) => endMetrics(),
})
