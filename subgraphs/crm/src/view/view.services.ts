import type { SubgraphRuntime } from '@parley/toolkit/subgraph/subgraph'
import type { CustomFieldStore } from '../custom-field/custom-field.store'
import { CheckView } from './check-view'
import { ViewService } from './view.service'
import { ViewStore } from './view.store'

export function createViewServices({ database }: SubgraphRuntime, customFields: CustomFieldStore) {
  return { views: new ViewService(database, new ViewStore(database), new CheckView(customFields)) }
}
