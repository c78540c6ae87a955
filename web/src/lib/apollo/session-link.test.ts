import { ApolloLink, execute, gql, InMemoryCache, ApolloClient } from '@apollo/client'
import { firstValueFrom, of } from 'rxjs'
import { signInAs } from '../../testing/render-with'
import { currentSession } from '../session/session'
import { sessionLink } from './session-link'

const refused = (code: string) => ({ errors: [{ message: code, extensions: { code } }] })
const good = { data: { viewer: null } }

function ask(answers: ApolloLink.Result[]) {
  const sent: (string | undefined)[] = []
  const server = new ApolloLink((operation) => {
    sent.push((operation.getContext()['headers'] as Record<string, string> | undefined)?.['authorization'])
    return of(answers.shift() ?? good)
  })
  const client = new ApolloClient({
    cache: new InMemoryCache(),
    link: server,
    defaultOptions: { watchQuery: { errorPolicy: 'all' } },
  })
  const link = ApolloLink.from([sessionLink, server])
  const query = gql`
    query {
      viewer {
        role
      }
    }
  `
  return { sent, answer: firstValueFrom(execute(link, { query }, { client })) }
}

const renewal = jest.fn<Promise<unknown>, []>()
const viewer = {
  role: 'OWNER',
  permissions: [],
  mfa: { enabled: false, required: false },
  user: { id: 'u1' },
  workspace: { id: 'w1' },
  workspaces: [],
}

beforeEach(() => {
  signInAs('OWNER')
  renewal.mockReset()
  globalThis.fetch = jest.fn(async () => ({ json: renewal }) as unknown as Response)
})

it('sends the token', async () => {
  const { sent, answer } = ask([good])
  expect(await answer).toEqual(good)
  expect(sent).toEqual(['Bearer token'])
})

it.each(['UNAUTHENTICATED', 'SESSION_REVOKED'])('renews once on %s and repeats the request', async (code) => {
  const expiresAt = new Date(Date.now() + 900_000).toISOString()
  renewal.mockResolvedValue({ data: { refreshSession: { accessToken: 'renewed', expiresAt, viewer } } })
  const { sent, answer } = ask([refused(code), good])
  expect(await answer).toEqual(good)
  expect(sent).toEqual(['Bearer token', 'Bearer renewed'])
})

it('signs out when renewing is refused, and passes the refusal on', async () => {
  renewal.mockResolvedValue(refused('UNAUTHENTICATED'))
  const { sent, answer } = ask([refused('UNAUTHENTICATED'), good])
  expect(await answer).toEqual(refused('UNAUTHENTICATED'))
  expect(sent).toHaveLength(1)
  expect(currentSession().state).toBe('signed-out')
})

it('leaves other errors alone', async () => {
  const { sent, answer } = ask([refused('FORBIDDEN')])
  expect(await answer).toEqual(refused('FORBIDDEN'))
  expect(sent).toHaveLength(1)
  expect(fetch).not.toHaveBeenCalled()
})
