import { readFileSync } from 'node:fs'
import { ApolloServer } from '@apollo/server'
import type { Actor, UserActor } from '@parley/toolkit/context/actor'
import { inScopeOf } from '@parley/toolkit/subgraph/mount'
import { buildSchema, type GraphQLFieldResolver, type GraphQLObjectType, type GraphQLScalarType } from 'graphql'
import type { GatewayContext } from '../../../gateway/src/gateway-context'
import { SETTINGS, startApollo, type Ask } from './federated-graph'
import type { MountedSubgraphs } from './mount-subgraphs'

type Contexts = ReturnType<typeof contextsOf>
type Resolve<Source> = (source: Source, args: Record<string, unknown>, contexts: Contexts) => unknown
interface ConversationRow {
  readonly accountId: string
  readonly contactId: string | null
  readonly lastMessageId: string | null
}

/**
 * The inbox page as one schema in one Apollo Server: no planner, no subgraphs, and plain functions that call the same
 * services and loaders. The least that a server without federation could do.
 */
export async function startUnfederatedGraph(
  mounted: MountedSubgraphs,
  actor: Actor,
): Promise<{ ask: Ask; stop: () => Promise<void> }> {
  const schema = buildSchema(readFileSync(require.resolve('@parley/schema/api.graphql'), 'utf8'))
  const dateTime = schema.getType('DateTime') as GraphQLScalarType
  dateTime.serialize = (value) => (value as Date).toISOString()
  const contexts = new WeakMap<GatewayContext, Contexts>()
  const set = <Source>(type: string, field: string, resolve: Resolve<Source>): void => {
    const definition = (schema.getType(type) as GraphQLObjectType).getFields()[field]
    if (!definition) throw new Error(`The schema has no ${type}.${field}`)
    const resolver: GraphQLFieldResolver<Source, GatewayContext> = (source, args, gateway) => {
      const known = contexts.get(gateway)
      const context = known ?? contextsOf(mounted, gateway)
      if (!known) contexts.set(gateway, context)
      return inScopeOf(gateway.request, () => resolve(source, args, context))
    }
    definition.resolve = resolver as GraphQLFieldResolver<unknown, unknown>
  }
  setInboxResolvers(set)
  return startApollo(new ApolloServer<GatewayContext>({ schema, ...SETTINGS }), actor)
}

function setInboxResolvers(set: <Source>(type: string, field: string, resolve: Resolve<Source>) => void): void {
  set('Query', 'viewer', (_root, _args, { identity: { services, request } }) => {
    const { userId, workspaceId } = request.actor as UserActor
    return services.viewers.find(userId, workspaceId)
  })
  set('Query', 'conversations', (_root, page, { messaging }) => messaging.services.conversations.list(page, {}))
  set<ConversationRow>('Conversation', 'account', ({ accountId }, _args, { accounts }) =>
    accounts.loaders.accounts.load(accountId),
  )
  set<ConversationRow>(
    'Conversation',
    'contact',
    ({ contactId }, _args, { crm }) => contactId && crm.loaders.contacts.load(contactId),
  )
  set<ConversationRow>(
    'Conversation',
    'lastMessage',
    ({ lastMessageId }, _args, { messaging }) => lastMessageId && messaging.loaders.messages.load(lastMessageId),
  )
}

function contextsOf({ identity, accounts, messaging, crm }: MountedSubgraphs, { request }: GatewayContext) {
  return {
    identity: identity.createContext(request),
    accounts: accounts.createContext(request),
    messaging: messaging.createContext(request),
    crm: crm.createContext(request),
  }
}
