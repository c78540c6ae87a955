import { countStatements } from '@parley/toolkit/testing/count-statements'
import { actor, type TestActor } from '@parley/toolkit/testing/test-actor'
import { recordSeed } from './record-seed'
import { createCrm, type Crm } from './seed'

let crm: Crm
let member: TestActor
let seed: ReturnType<typeof recordSeed>
beforeAll(async () => {
  crm = await createCrm()
  seed = recordSeed(crm, () => member)
})
beforeEach(() => void (member = actor('MANAGER')))

interface Candidate {
  readonly score: number
  readonly reasons: string[]
  readonly contact: { id: string } | null
  readonly company: { id: string } | null
}
interface Pair {
  readonly id: string
  readonly score: number
  readonly reasons: string[]
  readonly contacts: { name: string }[]
  readonly companies: { name: string }[]
}

async function possible(input: object, who = member): Promise<Candidate[]> {
  const query = `query ($input: PossibleDuplicatesInput!) {
    possibleDuplicates(input: $input) { score reasons contact { id } company { id } } }`
  const answer = await seed.ask<{ possibleDuplicates: Candidate[] }>(query, { input }, who)
  return answer.possibleDuplicates ?? answer
}
const scan = () => crm.runJob('crm.find-duplicates', { workspaceId: member.workspaceId })
async function pairs(recordType = 'CONTACT', who = member): Promise<Pair[]> {
  const query = `query ($recordType: MergeableType!) { duplicatePairs(recordType: $recordType) {
    totalCount edges { node { id score reasons contacts { name } companies { name } } } } }`
  const answer = await seed.ask<{ duplicatePairs: { edges: { node: Pair }[] } }>(query, { recordType }, who)
  return answer.duplicatePairs.edges.map(({ node }) => node)
}
const dismiss = (id: string, dismissed = true, who = member) =>
  seed.ask(
    'mutation ($id: ID!, $dismissed: Boolean!) { dismissDuplicatePair(id: $id, dismissed: $dismissed) { id } }',
    { id, dismissed },
    who,
  )

describe('what someone is about to add', () => {
  test.each([
    ['phone, however it is written', { name: 'x', phone: '8 (999) 123-45-67' }, ['PHONE'], 95],
    ['username, whatever its case', { name: 'x', username: '@VERA_S' }, ['USERNAME'], 90],
    ['e-mail address', { name: 'x', email: 'Vera@works.example' }, ['EMAIL'], 90],
    ['name, nearly and in another order', { name: 'Примерна вера' }, ['NAME'], 66],
    [
      'all of it',
      { name: 'Вера Примерная', phone: '+79991234567', username: 'vera_s' },
      ['PHONE', 'USERNAME', 'NAME'],
      100,
    ],
  ])('is found by %s', async (_what, input, reasons, score) => {
    const { id } = await seed.contact({
      name: 'Вера Примерная',
      phone: '+7 999 123 45 67',
      username: 'vera_s',
      email: 'vera@works.example',
    })
    await seed.contact({ name: 'Boris Sample', phone: '+1 555 0100' })
    const [best, ...others] = await possible({ recordType: 'CONTACT', ...input })
    expect(others).toEqual([])
    expect(best).toMatchObject({ reasons, contact: { id } })
    expect(best?.score).toBeGreaterThanOrEqual(score - 5)
    expect(best?.score).toBeLessThanOrEqual(score + 5)
    expect(await possible({ recordType: 'CONTACT', ...input, exceptId: id })).toEqual([])
  })

  test.each([
    ['a mistake at the beginning of a word', 'Rvera Samplewood'],
    ['a mistake at the end of one', 'Vera Samplewoo'],
    ['mistakes in the middle of one', 'Vera Sanplewood'],
    ['one word more', 'Vera Samplewood Jr'],
  ])('is found by its name in spite of %s', async (_what, name) => {
    const { id } = await seed.contact({ name: 'Vera Samplewood' })
    expect(await possible({ recordType: 'CONTACT', name })).toMatchObject([{ reasons: ['NAME'], contact: { id } }])
  })

  test('is told by a name that a few have, and not by one that everyone has', async () => {
    const many = (name: string, count: number) =>
      crm.testDatabase.query(
        'INSERT INTO crm.contact (workspace_id, id, name) SELECT $1, gen_random_uuid(), $2 FROM generate_series(1, $3::integer)',
        [member.workspaceId, name, count],
      )
    await many('Vera Sample', 50)
    expect(await possible({ recordType: 'CONTACT', name: 'vera sample' })).toHaveLength(10)
    await many('Vera Sample', 1)
    expect(await possible({ recordType: 'CONTACT', name: 'vera sample' })).toEqual([])
    await seed.contact({ name: 'Vera Sample', email: 'vera@works.example' })
    const input = { recordType: 'CONTACT', name: 'Vera Sample', email: 'vera@works.example' }
    expect(await possible(input)).toMatchObject([{ reasons: ['EMAIL'] }])
    // Names that begin alike are too many to compare; one that ends like this one is found among the few that do.
    await many('Verena Samling', 101)
    await seed.contact({ name: 'Averona Isample' })
    expect(await possible({ recordType: 'CONTACT', name: 'Verona Isample' })).toMatchObject([{ reasons: ['NAME'] }])
  })

  test('is found among companies by domain and name', async () => {
    const { id } = await seed.company({ name: 'Example Works', domain: 'works.example' })
    expect(await possible({ recordType: 'COMPANY', name: 'y', domain: 'WORKS.example' })).toMatchObject([
      { reasons: ['DOMAIN'], company: { id } },
    ])
    expect(await possible({ recordType: 'COMPANY', name: 'Example Work' })).toMatchObject([{ reasons: ['NAME'] }])
  })

  test('is not found in the trash, in another workspace, nor out of sight', async () => {
    const { id } = await seed.contact({ name: 'Vera Sample', phone: '+1 555 0100' })
    const input = { recordType: 'CONTACT', name: 'Vera Sample', phone: '+1 555 0100' }
    expect(await possible(input, actor('OWNER'))).toEqual([])
    expect(await possible(input, member.colleague('AGENT', { reach: 'OWN' }))).toEqual([])
    await seed.ask('mutation ($id: ID!) { deleteContact(id: $id) { id } }', { id })
    expect(await possible(input)).toEqual([])
  })

  test('may be malformed', async () => {
    for (const [input, field] of [
      [{ recordType: 'CONTACT', name: 'x'.repeat(201) }, 'input.name'],
      [{ recordType: 'CONTACT', name: 'x', exceptId: 'x' }, 'input.exceptId'],
    ] as const)
      expect(await possible(input)).toMatchObject({ code: 'VALIDATION_FAILED', fields: { [field]: expect.anything() } })
    const evil = `'); DROP TABLE crm.contact; --`
    expect(await possible({ recordType: 'CONTACT', name: evil, phone: evil, username: evil, email: evil })).toEqual([])
  })
})

describe('the pairs', () => {
  test('are found by a job, the most likely first, and once', async () => {
    await seed.contact({ name: 'Vera Sample', phone: '+1 555 0100' })
    await seed.contact({ name: 'Vera Samples', phone: '+1 555 0100' })
    await seed.contact({ name: 'Vera Sample', phone: '+1 555 0199' })
    await seed.contact({ name: 'Somebody Else' })
    await seed.company({ name: 'Example Works' })
    await seed.company({ name: 'Example Works' })
    await scan()
    const found = await pairs()
    expect(found.map(({ reasons }) => reasons.join())).toEqual(['PHONE,NAME', 'NAME', 'NAME'])
    expect(found[0]?.contacts.map(({ name }) => name).sort()).toEqual(['Vera Sample', 'Vera Samples'])
    expect((await pairs('COMPANY')).map(({ companies }) => companies.length)).toEqual([2])
    await scan()
    expect(await pairs()).toEqual(found)
  })

  test('are planned for workspaces where something has changed, until it is compared', async () => {
    await seed.contact({ name: 'Vera Sample' })
    await seed.contact({ name: 'Vera Sample' })
    await crm.runJob('crm.plan-duplicates', {})
    await crm.sentMails()
    expect(await pairs()).toHaveLength(1)
    const due = await crm.testDatabase.query<{ id: string }>('SELECT * FROM crm.unscanned_workspaces() AS id')
    expect(due.map(({ id }) => id)).not.toContain(member.workspaceId)
  })

  test('go when the two are alike no more', async () => {
    const { id } = await seed.contact({ name: 'Vera Sample' })
    await seed.contact({ name: 'Vera Sample' })
    await scan()
    expect(await pairs()).toHaveLength(1)
    const input = { id, version: 1, name: 'Boris Other' }
    await seed.ask('mutation ($input: UpdateContactInput!) { updateContact(input: $input) { id } }', { input })
    await scan()
    expect(await pairs()).toEqual([])
  })

  test('are dismissed for good, and that is taken back', async () => {
    const one = await seed.contact({ name: 'Vera Sample' })
    await seed.contact({ name: 'Vera Sample' })
    await scan()
    const [pair] = await pairs()
    const id = String(pair?.id)
    await dismiss(id)
    // Also when they are alike again after they were not for a while.
    for (const [index, name] of ['Boris Other', 'Vera Sample'].entries()) {
      const input = { id: one.id, version: index + 1, name }
      await seed.ask('mutation ($input: UpdateContactInput!) { updateContact(input: $input) { id } }', { input })
      await scan()
    }
    expect(await pairs()).toEqual([])
    await dismiss(id, false)
    expect(await pairs()).toHaveLength(1)
    expect(await dismiss(id, true, actor('OWNER'))).toMatchObject({ code: 'NOT_FOUND' })
    expect(await dismiss('x')).toMatchObject({ code: 'NOT_FOUND' })
    expect(await dismiss(id, true, member.colleague('VIEWER'))).toMatchObject({ code: 'FORBIDDEN' })
  })

  test('are shown to those who see both', async () => {
    const agent = member.colleague('AGENT', { reach: 'OWN' })
    const { id } = await seed.contact({ name: 'Vera Sample' })
    await seed.contact({ name: 'Vera Sample' }, agent)
    await scan()
    expect(await pairs('CONTACT', agent)).toEqual([])
    await crm.testDatabase.query('UPDATE crm.contact SET shared_with = ARRAY[$2::uuid] WHERE id = $1', [
      id,
      agent.userId,
    ])
    expect(await pairs('CONTACT', agent)).toHaveLength(1)
  })

  test('cost one statement, and one for their records', async () => {
    for (const name of ['Vera Sample', 'Vera Sample', 'Vera Sample']) await seed.contact({ name })
    await scan()
    const query = '{ duplicatePairs(recordType: CONTACT) { edges { node { contacts { name } } } } }'
    expect(await countStatements(crm.database, () => crm.execute({ query, actor: member }))).toHaveLength(2)
  })
})
