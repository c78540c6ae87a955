import { defineSubgraph } from '@parley/toolkit/subgraph/subgraph'
import { ContactEntity } from './contact/contact.entity'
import { ContactResolver } from './contact/contact.resolver'
import { ConversationLinkEntity } from './contact/conversation-link.entity'
import { dialogSelectedConsumer } from './consumers/dialog-selected.consumer'
import { messagesReceivedConsumer } from './consumers/messages-received.consumer'
import { createLoaders, createServices } from './context'
import { CreateCrm1763820000000 } from './migrations/1763820000000-create-crm'

export const crm = defineSubgraph({
  name: 'crm',
  resolvers: [ContactResolver],
  references: {
    Contact: ({ id }, { loaders }) => loaders.contacts.load(id),
  },
  entities: [ContactEntity, ConversationLinkEntity],
  migrations: [CreateCrm1763820000000],
  createServices,
  createLoaders,
  consumers: ({ recognisePeer }) => [messagesReceivedConsumer(recognisePeer), dialogSelectedConsumer(recognisePeer)],
  jobs: () => [],
})
