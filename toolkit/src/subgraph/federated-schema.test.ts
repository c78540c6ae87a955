import 'reflect-metadata'
import { GraphQLError, graphql, parse } from 'graphql'
import { GraphQLDateTime, GraphQLDateTimeISO } from 'graphql-scalars'
import { Arg, Directive, Field, ID, InputType, ObjectType, Query, Resolver, Subscription } from 'type-graphql'
import { Public } from '../authorization/guards'
import { buildFederatedSchema } from './federated-schema'

@Directive('@key(fields: "code")')
@ObjectType({ description: 'A thing.' })
class Thing {
  @Field(() => ID, { description: 'Its code.' })
  code: string

  @Field(() => GraphQLDateTime, { description: 'When.' })
  at: Date

  @Field(() => GraphQLDateTimeISO, { description: 'When else.' })
  later: Date
}

@InputType()
class Span {
  @Field(() => GraphQLDateTime)
  from: Date
}

@Resolver()
class ThingResolver {
  @Public('a fixture')
  @Query(() => String, { description: 'What arrived.' })
  seen(@Arg('span', () => Span) span: Span): string {
    return `${span.from instanceof Date} ${span.from.toISOString()}`
  }

  @Public('a fixture')
  @Directive('@inaccessible')
  @Query(() => Thing, { nullable: true })
  hidden(): Thing | null {
    return null
  }

  @Public('a fixture')
  @Subscription(() => Thing, { topics: 'gateway' })
  changed(): Thing {
    throw new Error('Fed by the gateway')
  }
}

const references = {
  Thing: async ({ id }: { id: string }) => (id === 'none' ? null : { code: id, at: new Date(0), later: new Date(1) }),
}
const ENTITIES = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Thing { code at later } } }'

describe('a subgraph made of type-graphql classes', () => {
  const { schema, sdl } = buildFederatedSchema({ resolvers: [ThingResolver], references })

  it('keeps directives, descriptions and subscriptions in its text', () => {
    expect(sdl).toContain('@link(')
    expect(sdl).toContain('type Thing @key(fields: "code")')
    expect(sdl).toContain('hidden: Thing @inaccessible')
    expect(sdl).toContain('"""A thing."""')
    expect(sdl).toMatch(/type Subscription \{\s+changed: Thing!/)
    expect(() => parse(sdl)).not.toThrow()
  })

  it('has one DateTime, which answers text and takes a moment', async () => {
    expect(sdl.match(/scalar DateTime\b/g)).toHaveLength(1)
    expect(sdl).not.toContain('DateTimeISO')
    const query = '{ seen(span: { from: "2026-11-22T10:00:00Z" }) }'
    expect((await graphql({ schema, source: query })).data).toEqual({ seen: 'true 2026-11-22T10:00:00.000Z' })
    const wrong = await graphql({ schema, source: '{ seen(span: { from: "yesterday" }) }' })
    expect(wrong.errors?.[0]).toBeInstanceOf(GraphQLError)
  })

  it('answers entities by their key, whatever it is called', async () => {
    const r = [
      { __typename: 'Thing', code: 'a' },
      { __typename: 'Thing', code: 'none' },
    ]
    expect((await graphql({ schema, source: ENTITIES, variableValues: { r } })).data).toEqual({
      _entities: [{ code: 'a', at: '1970-01-01T00:00:00.000Z', later: '1970-01-01T00:00:00.001Z' }, null],
    })
  })

  it('does not take a reference resolver of a type that is not there', () => {
    const build = () => buildFederatedSchema({ resolvers: [ThingResolver], references: { Other: references.Thing } })
    expect(build).toThrow('Other')
  })
})
