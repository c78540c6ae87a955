import { ApolloClient, ApolloLink, execute, gql, HttpLink, InMemoryCache } from '@apollo/client'
import { print, type DocumentNode } from 'graphql'
import type { Client } from 'graphql-ws'
import { firstValueFrom } from 'rxjs'
import { documentLink } from './document-link'
import { createLiveLink } from './socket'

const document = (hash: string, text = 'query Total { total }'): DocumentNode =>
  Object.assign({ ...gql(text) }, { __meta__: { hash } })
const unknown = { message: 'not known', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }
const good = { data: { total: 3 } }

interface Body {
  readonly query?: string
  readonly extensions: { readonly persistedQuery?: { readonly sha256Hash: string } }
}

const client = new ApolloClient({
  cache: new InMemoryCache(),
  link: ApolloLink.empty(),
  defaultOptions: { watchQuery: { errorPolicy: 'all' } },
})
const run = (link: ApolloLink, query: DocumentNode) => firstValueFrom(execute(link, { query }, { client }))

describe('over HTTP', () => {
  const sent: { query?: string; id?: string }[] = []
  const answers: object[] = []
  const link = ApolloLink.from([documentLink, new HttpLink({ uri: '/graphql' })])

  beforeEach(() => {
    sent.length = 0
    answers.length = 0
    globalThis.fetch = jest.fn(async (_url, { body }: { body: string }) => {
      const { query, extensions } = JSON.parse(body) as Body
      sent.push({ query, id: extensions.persistedQuery?.sha256Hash })
      const headers = { get: () => 'application/graphql-response+json' }
      return { status: 200, headers, text: async () => JSON.stringify(answers.shift() ?? good) } as unknown as Response
    }) as typeof fetch
  })

  it('sends the id in place of the text', async () => {
    expect(await run(link, document('known'))).toEqual(good)
    expect(sent).toEqual([{ id: 'known' }])
  })

  it('sends the text of a document without an id', async () => {
    await run(link, gql('query Plain { total }'))
    expect(sent).toEqual([{ query: print(gql('query Plain { total }')) }])
  })

  it('sends the text when the gateway does not know the id, and from then on at once', async () => {
    answers.push({ errors: [unknown] })
    const query = document('newer')
    expect(await run(link, query)).toEqual(good)
    await run(link, query)
    expect(sent).toEqual([{ id: 'newer' }, { query: print(query) }, { query: print(query) }])
  })

  it('does so for each of several that are asked at once', async () => {
    answers.push({ errors: [unknown] }, { errors: [unknown] })
    const query = document('newest')
    expect(await Promise.all([run(link, query), run(link, query)])).toEqual([good, good])
  })
})

describe('on the socket', () => {
  const text = 'subscription Changes { changes }'

  /** Refuses the first ids it is sent. */
  function connect(refusals: number) {
    const sent: Record<string, unknown>[] = []
    const subscribe: Client['subscribe'] = (payload, sink) => {
      sent.push({ query: payload.query, extensions: payload.extensions })
      if (sent.length <= refusals) sink.error([unknown])
      else sink.next({ data: { changes: 1 } as never })
      return () => undefined
    }
    return { sent, link: createLiveLink({ subscribe } as Client) }
  }

  it('sends the id in place of the text', async () => {
    const { sent, link } = connect(0)
    expect(await run(link, document('live', text))).toEqual({ data: { changes: 1 } })
    expect(sent).toEqual([{ query: '', extensions: { persistedQuery: { version: 1, sha256Hash: 'live' } } }])
  })

  it('sends the text when the gateway does not know the id', async () => {
    const { sent, link } = connect(1)
    const query = document('live-newer', text)
    expect(await run(link, query)).toEqual({ data: { changes: 1 } })
    expect(sent[1]).toEqual({ query: print(query), extensions: undefined })
  })
})
