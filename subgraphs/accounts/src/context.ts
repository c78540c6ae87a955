import type { Actor } from '@parley/toolkit/context/actor'
import { Assignees } from '@parley/toolkit/authorization/assignees'
import { Encryption } from '@parley/toolkit/encryption/encryption'
import { MediaLink } from '@parley/toolkit/signing/media-link'
import type { SubgraphContext, SubgraphRuntime } from '@parley/toolkit/subgraph/subgraph'
import { AccountService } from './account/account.service'
import { AccountStore } from './account/account.store'
import { AssignAccounts } from './account/assign-accounts'
import { DialogService } from './dialog/dialog.service'
import { DialogStore } from './dialog/dialog.store'
import { reportLeaseGauge } from './lease/lease-metrics'
import { LeaseStore } from './lease/lease.store'
import { WorkerStore } from './lease/worker.store'
import { createAccountsLoaders, type AccountsLoaders } from './loaders'
import { LoginService } from './login/login.service'
import { TelegramLoginStore } from './login/telegram-login.store'
import { AttachmentStore } from './media/attachment.store'
import { MediaService } from './media/media.service'
import { ProfilePhotoStore } from './media/profile-photo.store'
import { MessageStore } from './message/message.store'
import { OutgoingStore } from './outgoing/outgoing.store'
import { PendingReadStore } from './outgoing/pending-read.store'
import { SyncService } from './sync/sync.service'
import { SyncStore } from './sync/sync.store'
import { WorkerClient } from './worker/worker-client'

export type AccountsServices = ReturnType<typeof createServices>
export type AccountsContext = SubgraphContext<AccountsServices, AccountsLoaders>

export function createServices({ database, outbox, signing, encryptionKeys, logger, graph }: SubgraphRuntime) {
  const stores = {
    accounts: new AccountStore(database),
    dialogs: new DialogStore(database),
    leases: new LeaseStore(database),
    outgoing: new OutgoingStore(database),
    reads: new PendingReadStore(database),
    syncs: new SyncStore(database),
    workers: new WorkerStore(database),
    messages: new MessageStore(database),
    logins: new TelegramLoginStore(database),
  }
  const encryption = new Encryption(encryptionKeys)
  const workers = new WorkerClient(stores.workers, signing, encryption)
  return {
    stores,
    outbox,
    endMetrics: reportLeaseGauge(database, logger),
    accounts: new AccountService(database, stores, workers, outbox),
    assignAccounts: new AssignAccounts(database, stores.accounts, new Assignees(graph), outbox),
    dialogs: new DialogService(database, stores, workers, outbox),
    logins: new LoginService(stores.logins, workers, encryption),
    media: new MediaService(new AttachmentStore(database), new ProfilePhotoStore(database), workers),
    mediaLink: new MediaLink(signing),
    sync: new SyncService(database, stores, outbox),
  }
}

export function createLoaders(services: AccountsServices, actor: Actor | null): AccountsLoaders {
  return createAccountsLoaders(services, actor)
}
