import { createRowLoader } from '@parley/toolkit/loading/row-loader'
import type { SubgraphContext, SubgraphRuntime } from '@parley/toolkit/subgraph/subgraph'
import { ContactStore } from './contact/contact.store'
import { ConversationLinkStore } from './contact/conversation-link.store'
import { RecognisePeer } from './contact/recognise-peer'
import { UpdateContact } from './contact/update-contact'

export type CrmServices = ReturnType<typeof createServices>
export type CrmLoaders = ReturnType<typeof createLoaders>
export type CrmContext = SubgraphContext<CrmServices, CrmLoaders>

export function createServices({ database, outbox }: SubgraphRuntime) {
  const contacts = new ContactStore(database)
  const links = new ConversationLinkStore(database)
  return {
    contacts,
    updateContact: new UpdateContact(database, contacts, links, outbox),
    recognisePeer: new RecognisePeer(contacts, links, outbox),
  }
}

export function createLoaders({ contacts }: CrmServices) {
  return { contacts: createRowLoader((ids) => contacts.findByIds(ids)) }
}
