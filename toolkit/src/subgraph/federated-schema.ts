import 'reflect-metadata'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { printSchemaWithDirectives } from '@graphql-tools/utils'
import {
  GraphQLScalarType,
  Kind,
  parse,
  print,
  printType,
  visit,
  type DefinitionNode,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql'
import { GraphQLDateTimeISO } from 'graphql-scalars'
import { buildSchemaSync, createResolversMap, type BuildSchemaOptions, type PubSub } from 'type-graphql'
import type { ReferenceResolver, SubgraphDefinition } from './subgraph'

/** What a subgraph may use of Federation 2 without writing the import itself. */
const FEDERATION_LINK = `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.9"
  import: ["@key", "@shareable", "@external", "@requires", "@provides", "@tag", "@inaccessible", "@override"]
)`

/** Always a string, so that mounted and remote subgraphs hand the gateway the same value. */
const DATE_TIME = new GraphQLScalarType({
  ...GraphQLDateTimeISO.toConfig(),
  name: 'DateTime',
  description: 'A moment in ISO 8601, in UTC: `2026-11-22T10:15:30.000Z`.',
  specifiedByURL: undefined,
})
const DATE_TIME_NAME = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: 'DateTime' } } as const

/** type-graphql asks for one as soon as a subgraph declares a subscription; the gateway feeds those, so it is never used. */
const UNUSED_PUB_SUB: PubSub = {
  publish: () => undefined,
  subscribe: () => {
    throw new Error('Subscriptions run in the gateway')
  },
}

export interface FederatedSchema {
  /** Federation 2 schema text, input of the composition. */
  readonly sdl: string
  readonly schema: GraphQLSchema
}

type Reference = Readonly<Record<string, unknown>>
type ResolversByField = Record<string, unknown>

/** The type-graphql classes of a subgraph as an executable Federation 2 subgraph. */
export function buildFederatedSchema(
  definition: Pick<SubgraphDefinition<never, never>, 'resolvers' | 'orphanedTypes' | 'references'>,
): FederatedSchema {
  const plain = buildSchemaSync({
    resolvers: definition.resolvers as unknown as BuildSchemaOptions['resolvers'],
    orphanedTypes: (definition.orphanedTypes ?? []) as unknown as NonNullable<BuildSchemaOptions['orphanedTypes']>,
    validate: false,
    pubSub: UNUSED_PUB_SUB,
    // The check knows the standard directives only, and composition checks the federated ones.
    skipCheck: true,
  })
  const sdl = `${FEDERATION_LINK}\n\n${printWithOneDateTime(plain)}\n`
  const { DateTimeISO: _iso, ...resolvers } = createResolversMap(plain) as Record<string, unknown>
  resolvers['DateTime'] = DATE_TIME
  for (const [type, resolve] of Object.entries(definition.references)) {
    if (!plain.getType(type)) throw new Error(`There is a reference resolver for ${type}, but no such type`)
    resolvers[type] = { ...(resolvers[type] as ResolversByField), __resolveReference: referenceResolver(resolve) }
  }
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }])
  return { sdl, schema }
}

/** Both date-times of graphql-scalars are the `DateTime` of the graph. */
function printWithOneDateTime(schema: GraphQLSchema): string {
  const document = parse(printSchemaWithDirectives(schema))
  const definitions = document.definitions.filter(
    (node) => !isScalar(node, 'DateTime') && !isScalar(node, 'DateTimeISO'),
  )
  const renamed = visit(
    { ...document, definitions },
    { NamedType: (node) => (node.name.value === 'DateTimeISO' ? DATE_TIME_NAME : undefined) },
  )
  return `${print(renamed)}\n\n${printType(DATE_TIME)}`
}

function isScalar(node: DefinitionNode, name: string): boolean {
  return node.kind === Kind.SCALAR_TYPE_DEFINITION && node.name.value === name
}

/** The resolver reads the key as `id`, whatever the key field is called (`SyncStatus.accountId`). */
function referenceResolver(resolve: ReferenceResolver<never>) {
  return (reference: Reference, context: never, _info: GraphQLResolveInfo): Promise<unknown> => {
    const { __typename: _type, ...key } = reference
    return resolve({ id: String(Object.values(key)[0]), ...key }, context)
  }
}
