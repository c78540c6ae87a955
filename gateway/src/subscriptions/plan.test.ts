import { parse } from 'graphql'
import { composeGraph } from '../composition'
import { loadSupergraph } from '../supergraph'
import { SubscriptionPlanner } from './plan'

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])'
const CHATS = `${LINK}
  type Query { version: Int }
  type Subscription { changed(chat: ID, limit: Int = 7): Event! }
  type Event @key(fields: "id") { id: ID! text(upper: Boolean): String! chat: Chat! }
  type Chat @key(fields: "id") { id: ID! title: String! person: Person }
  type Person @key(fields: "id", resolvable: false) { id: ID! }`
const PEOPLE = `${LINK}
  type Query { people: Int }
  type Person @key(fields: "id") { id: ID! name(short: Boolean): String! }`

const graph = loadSupergraph(
  composeGraph([
    { name: 'chats', sdl: CHATS },
    { name: 'people', sdl: PEOPLE },
  ]).supergraph,
)
const planner = new SubscriptionPlanner(graph)
const plan = (text: string, operationName?: string) => planner.plan(text, parse(text), operationName)
const words = (text: string): string => text.replace(/\s+/g, ' ').trim()

describe('the plan of a subscription', () => {
  it('asks the owner of the root for the entity, and others for the rest', () => {
    const planned = plan('subscription { changed { text chat { title person { name } } } }')
    expect(planned).toMatchObject({ field: 'changed', responseKey: 'changed', entityType: 'Event', service: 'chats' })
    expect(words(planned.entityQuery)).toBe(
      'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Event { text chat { title person { __typename id } } } } }',
    )
    expect(planned.prepared.step).toMatchObject({
      kind: 'fetch',
      subgraph: 'people',
      path: ['changed', 'chat', 'person'],
    })
  })

  it('needs one fetch where the owner has all of it', () => {
    expect(plan('subscription { changed { text } }').prepared.step).toBeNull()
  })

  it('passes variables of the selection on, and those of the root not', () => {
    const planned = plan(
      `subscription ($chat: ID, $upper: Boolean, $short: Boolean) {
         it: changed(chat: $chat) { text(upper: $upper) chat { person { name(short: $short) } } } }`,
    )
    expect(planned.responseKey).toBe('it')
    expect([...planned.entityVariables]).toEqual(['upper'])
    expect(planned.answerVariables).toEqual(['short', 'upper'])
    expect(planned.entityQuery).toContain('$upper: Boolean')
    expect(planned.entityQuery).not.toContain('$chat')
  })

  it('finds variables in fragments and directives, also of the root', () => {
    const planned = plan(
      `subscription ($chat: ID, $a: Boolean!, $b: Boolean!) { ...Root }
       fragment Root on Subscription { changed(chat: $chat) { ...Text chat { id @skip(if: $b) title } } }
       fragment Text on Event { text @include(if: $a) }`,
    )
    expect(planned.answerVariables).toEqual(['a', 'b'])
  })

  it('reads the arguments of the root: literals, variables, defaults', () => {
    const planned = plan('subscription ($chat: ID) { changed(chat: $chat) { id } }')
    expect(planned.readArguments({ chat: 'c' })).toEqual({ chat: 'c', limit: 7 })
    expect(planned.readArguments({})).toEqual({ limit: 7 })
    expect(plan('subscription { changed(chat: "d", limit: 2) { id } }').readArguments({})).toEqual({
      chat: 'd',
      limit: 2,
    })
  })

  it('is made once for the same text, and chooses the operation by name', () => {
    const text = 'subscription A { changed { id } } subscription B { changed { text } }'
    expect(plan(text, 'A')).toBe(plan(text, 'A'))
    expect(plan(text, 'B').id).not.toBe(plan(text, 'A').id)
    expect(plan(text, 'B').entityQuery).toContain('text')
  })
})
