import 'reflect-metadata'
import { randomBytes, randomUUID } from 'node:crypto'
import { parse } from 'graphql'
import { Arg, Ctx, Directive, Field, ObjectType, Query, Resolver } from 'type-graphql'
import { Public, Requires, ServiceOnly } from '../authorization/guards'
import type { RequestContext } from '../context/request-context'
import { backgroundContext } from '../context/request-context'
import { requestScope } from '../context/request-scope'
import { workspaceScope } from '../database/workspace-scope'
import { DomainError } from '../errors/domain-error'
import { createLogger } from '../logging/logger'
import { SigningKeys } from '../signing/signing-keys'
import { onDispose } from '../testing/disposal'
import { actor } from '../testing/test-actor'
import { SubgraphDirectory, type Graph } from './graph'
import { mountSubgraph, type MountedSubgraph } from './mount'
import { askRemote } from './remote-subgraph'
import { serveSubgraph } from './serve'
import { defineSubgraph, type SubgraphRuntime } from './subgraph'

@Directive('@inaccessible')
@ObjectType()
class Caller {
  @Field(() => String)
  told: string
}

@Resolver()
class ShopResolver {
  @ServiceOnly()
  @Query(() => Caller)
  caller(@Arg('greeting', () => String) greeting: string, @Ctx() { request }: { request: RequestContext }): Caller {
    const { actor: who, requestId, clientAddress } = request
    return { told: JSON.stringify({ greeting, who, requestId, clientAddress, scope: workspaceScope.current() }) }
  }

  @ServiceOnly()
  @Query(() => String)
  refuse(): string {
    throw new DomainError('RATE_LIMITED', 'Slower.', { retryable: true, retryAfterSeconds: 7, fields: { a: ['b'] } })
  }

  @ServiceOnly()
  @Query(() => String)
  fail(): string {
    throw new Error('the password is "swordfish"')
  }

  @Requires('contacts:read')
  @Query(() => String)
  mates(@Ctx() { request }: { request: RequestContext }): string {
    return JSON.stringify(request.actor)
  }

  @Public('a fixture')
  @Query(() => String)
  open(): string {
    return 'open'
  }
}

const logger = createLogger('test', 'silent')
const signing = new SigningKeys([randomBytes(32).toString('base64url')])
const shop = mountSubgraph(
  defineSubgraph({
    name: 'shop',
    resolvers: [ShopResolver],
    references: {},
    entities: [],
    migrations: [],
    createServices: () => ({}),
    createLoaders: () => ({}),
    consumers: () => [],
    jobs: () => [],
  }),
  { logger, signing } as SubgraphRuntime,
) as MountedSubgraph

describe.each(['mounted', 'remote'])('asking a subgraph that is %s', (placement) => {
  let graph: Graph
  const workspaceId = randomUUID()
  const CALLER = 'query ($greeting: String!) { caller(greeting: $greeting) { told } }'
  const ask = async (greeting = 'hello') => {
    const { caller } = await graph.ask<{ caller: Caller }>(
      'shop',
      { document: CALLER, variables: { greeting } },
      workspaceId,
    )
    return JSON.parse(caller.told) as Record<string, unknown>
  }

  beforeAll(async () => {
    const directory = new SubgraphDirectory(signing, logger)
    if (placement === 'mounted') directory.add(shop)
    else {
      const served = await serveSubgraph(shop, { port: 0, keys: signing, logger })
      onDispose(() => served.stop())
      directory.add({ name: 'shop', url: served.url })
    }
    graph = directory.graphFor('till')
  })

  it('is done as a service that is bound to the workspace', async () => {
    expect(await ask()).toMatchObject({
      greeting: 'hello',
      who: { kind: 'service', service: 'till', workspaceId },
      scope: workspaceId,
    })
  })

  it('follows from the request that is at work, whoever sent it, and leaves it as it was', async () => {
    const request = { ...backgroundContext(actor(), 'request-7'), clientAddress: '203.0.113.9' }
    await requestScope.runFor(request, async () => {
      expect(await ask()).toMatchObject({
        requestId: 'request-7',
        clientAddress: '203.0.113.9',
        who: { kind: 'service' },
      })
      expect(requestScope.request()).toBe(request)
    })
  })

  it('throws the error of the answer with its code and details', async () => {
    await expect(graph.ask('shop', { document: '{ refuse }' }, workspaceId)).rejects.toMatchObject({
      name: 'DomainError',
      code: 'RATE_LIMITED',
      message: 'Slower.',
      retryable: true,
      retryAfterSeconds: 7,
      fields: { a: ['b'] },
    })
  })

  it('says no more of a failure inside than anyone is told', async () => {
    const failure = graph.ask('shop', { document: '{ fail }' }, workspaceId)
    await expect(failure).rejects.toMatchObject({ code: 'INTERNAL', message: expect.not.stringContaining('swordfish') })
  })

  it('does not pass a question that does not fit', async () => {
    await expect(graph.ask('shop', { document: '{ nonsense }' }, workspaceId)).rejects.toThrow('nonsense')
  })

  it('is DEPENDENCY_UNAVAILABLE, by name, for what cannot be reached', async () => {
    const directory = new SubgraphDirectory(signing, logger, [{ name: 'shop', url: 'http://127.0.0.1:1/graphql' }])
    for (const name of ['shop', 'elsewhere']) {
      const asked = directory.graphFor('till').ask(name, { document: '{ open }' }, workspaceId)
      await expect(asked).rejects.toMatchObject({
        code: 'DEPENDENCY_UNAVAILABLE',
        message: expect.stringContaining(name),
      })
    }
  })
})

describe('a field for services only', () => {
  it.each([
    ['a member', actor('OWNER')],
    ['nobody', null],
  ])('is refused to %s', async (_who, who) => {
    const document = parse('{ caller(greeting: "hello") { told } }')
    const { errors } = await shop.execute({ document }, backgroundContext(who, 'request-1'))
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' })
  })

  it('is marked for the composition, which leaves it out of the public graph', () => {
    expect(shop.sdl).toMatch(/caller\(greeting: String!\): Caller! @inaccessible/)
    expect(shop.sdl).toMatch(/refuse: String! @inaccessible/)
    expect(shop.sdl).not.toMatch(/open: String! @inaccessible/)
  })
})

it('tells a remote subgraph everything about a member of large teams', async () => {
  const many = (length: number): string[] => Array.from({ length }, () => randomUUID())
  const member = actor('AGENT', { reach: 'TEAM', teamIds: many(20), teammateIds: many(2_000) })
  const served = await serveSubgraph(shop, { port: 0, keys: signing, logger })
  onDispose(() => served.stop())
  const request = backgroundContext(member, 'request-1')
  const { data } = await askRemote({ name: 'shop', url: served.url }, { query: '{ mates }' }, request, signing)
  const { kind, userId, sessionId, workspaceId, role, access } = member
  expect(JSON.parse(String(data?.['mates']))).toEqual({ kind, userId, sessionId, workspaceId, role, access })
})
