import type { SubgraphRuntime } from '@parley/toolkit/subgraph/subgraph'
import { MemberStore } from '../member/member.store'
import { ApiKeyStore } from './api-key.store'
import { FindApiKeyAccess } from './find-api-key-access'
import { ManageApiKeys } from './manage-api-keys'

export function createApiKeyServices({ database, outbox, audit, now }: SubgraphRuntime) {
  const apiKeys = new ApiKeyStore(database)
  return {
    apiKeys,
    manageApiKeys: new ManageApiKeys(database, apiKeys, outbox, audit, now),
    findApiKeyAccess: new FindApiKeyAccess(apiKeys, new MemberStore(database), now),
  }
}
