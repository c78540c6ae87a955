import { GraphClient } from './harness/graph-client'
import { startParley, type ParleyProcess } from './harness/parley-process'

const PLACES = 8
const PEOPLE = 20
const LINK = `mutation { createInvitationLink(input: { role: AGENT, useLimit: ${PLACES} }) { token } }`
const ACCEPT = 'mutation ($token: String!) { acceptInvitation(token: $token) { id } }'

/** What those who do not get in are told; anything else would be a failure of ours. */
const REFUSALS = ['ALREADY_MEMBER', 'INVITATION_USED']

describe('an invitation link that many open at once', () => {
  let parley: ParleyProcess
  beforeAll(async () => {
    parley = await startParley({ environment: { SANDBOX_SCRIPTED_REPLIES: 'false' } })
  })
  afterAll(() => parley?.stop())

  test('lets in as many as it has places for, however often each of them tries, and tells the others why', async () => {
    const owner = new GraphClient(parley.url)
    await owner.signUp('Olga')
    const { createInvitationLink } = await owner.request<{ createInvitationLink: { token: string } }>(LINK)
    const people = Array.from({ length: PEOPLE }, () => new GraphClient(parley.url))
    for (const [index, person] of people.entries()) await person.signUp(`Person${index}`)
    const answers = await Promise.all(
      [...people, ...people].map(async (person) => {
        const { data, errors } = await person.send<{ acceptInvitation: object }>(ACCEPT, createInvitationLink)
        return data?.acceptInvitation ? 'JOINED' : errors?.[0]?.extensions?.code
      }),
    )
    expect(answers.filter((answer) => answer === 'JOINED')).toHaveLength(PLACES)
    expect(REFUSALS).toEqual(expect.arrayContaining([...new Set(answers.filter((answer) => answer !== 'JOINED'))]))
    const { members } = await owner.request<{ members: { totalCount: number } }>('{ members { totalCount } }')
    expect(members.totalCount).toBe(PLACES + 1)
  })
})
