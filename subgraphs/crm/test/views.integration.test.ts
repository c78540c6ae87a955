import { actor } from '@parley/toolkit/testing/test-actor'
import { createCrm, type Crm } from './seed'

const agent = actor('AGENT')
const colleague = agent.colleague('AGENT')
const owner = agent.colleague('OWNER')
const viewer = agent.colleague('VIEWER')
const stranger = actor('OWNER')
let crm: Crm
beforeAll(async () => void (crm = await createCrm()))

interface View {
  readonly id: string
  readonly name: string
  readonly version: number
  readonly isDefault: boolean
  readonly editable: boolean
  readonly filter: unknown
  readonly columns: { field: string; width: number | null }[]
  readonly archivedFields: { name: string }[]
}
interface Field {
  readonly name: string
  readonly label: string | null
  readonly archived: boolean
  readonly sortable: boolean
  readonly choices: { value: string; label: string | null; colour: string | null }[]
}
interface Answer {
  readonly views: View[]
  readonly createView: View
  readonly updateView: View
  readonly reorderViews: View[]
  readonly setDefaultView: View[]
  readonly recordFields: Field[]
  readonly listColumns: { field: string; width: number | null }[]
  readonly setListColumns: { field: string; width: number | null }[]
  readonly createCustomField: { id: string }
  readonly companies: { edges: { node: { name: string } }[]; totalCount: number }
}

/** The data of an operation, or the code and fields of its error. */
async function ask(query: string, variables: object = {}, as = agent): Promise<Answer> {
  const { data, errors } = await crm.execute<Answer>({ query, variables: { ...variables }, actor: as })
  const extensions = errors?.[0]?.extensions
  return (extensions ? { code: extensions['code'], fields: extensions['fields'] } : data) as Answer
}

const VIEW = 'id name version isDefault editable filter columns { field width } archivedFields { name }'
const CREATE = `mutation ($input: CreateViewInput!) { createView(input: $input) { ${VIEW} } }`
const UPDATE = `mutation ($input: UpdateViewInput!) { updateView(input: $input) { ${VIEW} } }`
const REMOVE = 'mutation ($id: ID!) { deleteView(id: $id) { name } }'
const VIEWS = `{ views(recordType: COMPANY) { ${VIEW} } }`
const FIELDS = `{ recordFields(recordType: COMPANY) { name label archived sortable choices { value label colour } } }`
const warm = { field: 'tags', operator: 'ANY_OF', values: ['warm'] }

async function createView(input: object, as = agent): Promise<View> {
  const answer = await ask(CREATE, { input: { recordType: 'COMPANY', ...input } }, as)
  return answer.createView ?? answer
}
const names = async (as = agent): Promise<string[]> => (await ask(VIEWS, {}, as)).views.map(({ name }) => name)

describe('a list without a view', () => {
  const SET = `mutation ($input: ListColumnsInput!) { setListColumns(input: $input) { field width } }`
  const columnsOf = async (as = agent) =>
    (await ask('{ listColumns(recordType: DEAL) { field width } }', {}, as)).listColumns
  const set = (columns: object[], as = agent) => ask(SET, { input: { recordType: 'DEAL', columns } }, as)

  it('has the columns that each member chose for it', async () => {
    const chosen = [
      { field: 'title', width: 320 },
      { field: 'tags', width: null },
    ]
    expect((await set(chosen, viewer)).setListColumns).toEqual(chosen)
    expect(await columnsOf(viewer)).toEqual(chosen)
    expect([await columnsOf(), await columnsOf(stranger)]).toEqual([[], []])
    expect(await ask('{ listColumns(recordType: COMPANY) { field } }', {}, viewer)).toEqual({ listColumns: [] })
    await ask(`mutation { setDefaultView(recordType: DEAL) { id } }`, {}, viewer)
    expect(await columnsOf(viewer)).toEqual(chosen)
    expect((await set([], viewer)).setListColumns).toEqual([])
    expect(await columnsOf(viewer)).toEqual([])
  })

  it('has no columns of fields that are not there, or of any width', async () => {
    expect(await set([{ field: 'title' }, { field: 'domain' }])).toMatchObject({
      code: 'VALIDATION_FAILED',
      fields: { 'input.columns.1.field': ['unknownField'] },
    })
    expect(await set([{ field: 'title', width: 9_000 }])).toMatchObject({
      fields: { 'input.columns.0.width': ['value'] },
    })
    expect(await columnsOf()).toEqual([])
  })
})

describe('a view', () => {
  it('is its maker’s alone until it is shared', async () => {
    const mine = await createView({ name: 'Warm ones', filter: warm, columns: [{ field: 'tags', width: 200 }] })
    expect(mine).toMatchObject({ filter: { ...warm }, columns: [{ field: 'tags', width: 200 }], editable: true })
    expect([await names(), await names(colleague)]).toEqual([['Warm ones'], []])
    expect(await ask(UPDATE, { input: { id: mine.id, version: 1, name: 'Taken' } }, colleague)).toMatchObject({
      code: 'NOT_FOUND',
    })
    const shared = await ask(UPDATE, { input: { id: mine.id, version: 1, shared: true } })
    expect(shared.updateView).toMatchObject({ version: 2, filter: { ...warm } })
    const [seen] = (await ask(VIEWS, {}, colleague)).views
    expect(seen).toMatchObject({ name: 'Warm ones', editable: false })
    expect(await names(stranger)).toEqual([])
  })

  it('is changed by its maker, and a shared one by who manages the workspace; on its version only', async () => {
    const { id } = await createView({ name: 'Rules', shared: true })
    const rename = (name: string, version: number, as = agent) => ask(UPDATE, { input: { id, version, name } }, as)
    expect(await rename('Not yours', 1, colleague)).toMatchObject({ code: 'FORBIDDEN' })
    expect((await rename('By the owner', 1, owner)).updateView).toMatchObject({ name: 'By the owner', version: 2 })
    expect(await rename('Too late', 1)).toMatchObject({ code: 'STALE_VERSION' })
    expect(await ask(REMOVE, { id }, colleague)).toMatchObject({ code: 'FORBIDDEN' })
    expect(await ask(REMOVE, { id })).toEqual({ deleteView: { name: 'By the owner' } })
    expect(await ask(REMOVE, { id })).toMatchObject({ code: 'NOT_FOUND' })
  })

  it('is shared by those who may write, and kept by those who may read', async () => {
    expect(await createView({ name: 'Only looking' }, viewer)).toMatchObject({ editable: true })
    expect(await createView({ name: 'For all', shared: true }, viewer)).toMatchObject({ code: 'FORBIDDEN' })
    expect(await createView({ name: 'ONLY LOOKING' }, viewer)).toMatchObject({ fields: { 'input.name': ['taken'] } })
  })

  it.each([
    [{ filter: { field: 'secret', operator: 'EMPTY' } }, 'input.filter.field'],
    [{ filter: { all: [warm, { field: 'amount', operator: 'EMPTY' }] } }, 'input.filter.all.1.field'],
    [{ sort: { field: 'amount' } }, 'input.sort.field'],
    [{ columns: [{ field: 'name' }, { field: 'stageId' }] }, 'input.columns.1.field'],
  ])('names no field of another type of record: %j', async (content, path) => {
    expect(await createView({ name: 'Foreign', ...content })).toEqual({
      code: 'VALIDATION_FAILED',
      fields: { [path]: ['unknownField'] },
    })
  })

  it('is found in each member’s own order, and one is what they begin with', async () => {
    const as = actor('AGENT')
    const other = as.colleague('AGENT')
    const ids: string[] = []
    for (const name of ['One', 'Two', 'Three']) ids.push((await createView({ name, shared: true }, as)).id)
    const reorder = 'mutation ($ids: [ID!]!) { reorderViews(recordType: COMPANY, ids: $ids) { name } }'
    await ask(reorder, { ids: [ids[2], ids[0]] }, as)
    expect([await names(as), await names(other)]).toEqual([
      ['Three', 'One', 'Two'],
      ['One', 'Two', 'Three'],
    ])
    const begin = 'mutation ($id: ID) { setDefaultView(recordType: COMPANY, id: $id) { name isDefault } }'
    const begun = (await ask(begin, { id: ids[1] }, as)).setDefaultView
    expect(begun.filter(({ isDefault }) => isDefault)).toMatchObject([{ name: 'Two' }])
    expect((await ask(VIEWS, {}, other)).views.some(({ isDefault }) => isDefault)).toBe(false)
    await ask(REMOVE, { id: ids[1] }, as)
    expect((await ask(VIEWS, {}, as)).views.some(({ isDefault }) => isDefault)).toBe(false)
    const foreign = await createView({ name: 'Elsewhere' }, stranger)
    expect(await ask(reorder, { ids: [foreign.id] }, as)).toMatchObject({ fields: { ids: ['notFound'] } })
    expect(await ask(begin, { id: foreign.id }, as)).toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('fields of a list', () => {
  const addField = async (input: object): Promise<string> => {
    const query = 'mutation ($input: CreateCustomFieldInput!) { createCustomField(input: $input) { id } }'
    const { createCustomField } = await ask(query, { input: { recordType: 'COMPANY', ...input } }, owner)
    return createCustomField.id
  }
  const fields = async (): Promise<Field[]> => (await ask(FIELDS)).recordFields

  it('are listed with their choices, and sort a list in the order of these', async () => {
    const options = [{ label: 'Hot', colour: 'RED' }, { label: 'Cold' }]
    const heat = await addField({ name: 'Heat', type: 'CHOICE', options })
    const size = await addField({ name: 'Size', type: 'NUMBER' })
    const listed = await fields()
    expect(listed.find(({ name }) => name === 'domain')).toMatchObject({ label: null, sortable: true })
    expect(listed.find(({ name }) => name === 'tags')).toMatchObject({ sortable: true })
    const { choices } = listed.find(({ name }) => name === heat)!
    expect(choices).toMatchObject([
      { label: 'Hot', colour: 'RED' },
      { label: 'Cold', colour: null },
    ])
    const create = 'mutation ($input: CreateCompanyInput!) { createCompany(input: $input) { id } }'
    for (const [name, choice, number] of [
      ['Cold ten', choices[1], '10'],
      ['Hot nine', choices[0], '9'],
      ['Neither', null, null],
    ] as const) {
      const values = { heat: choice ? [choice.value] : [], size: number ? [number] : [] }
      const customFields = [
        { fieldId: heat, values: values.heat },
        { fieldId: size, values: values.size },
      ]
      await ask(create, { input: { name, customFields } })
    }
    const sorted = async (field: string, direction: string) => {
      const pages: string[] = []
      const query = `query ($sort: RecordSortInput, $after: String) {
        companies(first: 1, after: $after, sort: $sort) { edges { cursor node { name } } pageInfo { hasNextPage endCursor } }
      }`
      for (let after: string | null = null, more = true; more;) {
        const { companies } = (await ask(query, { sort: { field, direction }, after })) as never as {
          companies: {
            edges: { node: { name: string } }[]
            pageInfo: { hasNextPage: boolean; endCursor: string }
          }
        }
        pages.push(...companies.edges.map(({ node }) => node.name))
        more = companies.pageInfo.hasNextPage
        after = companies.pageInfo.endCursor
      }
      return pages
    }
    expect(await sorted(heat, 'ASC')).toEqual(['Neither', 'Hot nine', 'Cold ten'])
    expect(await sorted(size, 'DESC')).toEqual(['Cold ten', 'Hot nine', 'Neither'])
    expect(await sorted('domain', 'ASC')).toHaveLength(3)
    expect(await ask(`{ companies(sort: { field: "sharedWith" }) { totalCount } }`)).toMatchObject({
      fields: { 'sort.field': ['unknownField'] },
    })
  })

  it('that are archived go on working in the views that use them', async () => {
    const id = await addField({ name: 'Region', type: 'TEXT' })
    const where = { field: id, operator: 'NOT_EMPTY' }
    const view = await createView({ name: 'With a region', filter: where, columns: [{ field: id }] })
    await ask('mutation ($id: ID!) { archiveCustomField(id: $id) { id } }', { id }, owner)
    const kept = (await ask(VIEWS)).views.find((each) => each.id === view.id)
    expect(kept).toMatchObject({ filter: where, archivedFields: [{ name: 'Region' }] })
    const query = 'query ($where: RecordFilter) { companies(filter: { where: $where }) { totalCount } }'
    expect(await ask(query, { where })).toEqual({ companies: { totalCount: 0 } })
    expect((await fields()).find(({ name }) => name === id)).toMatchObject({ archived: true })
    const rename = await ask(UPDATE, { input: { id: view.id, version: 1, name: 'Still saved' } })
    expect(rename.updateView).toMatchObject({ name: 'Still saved' })
  })

  it('are put into an order and brought back by those who manage the workspace', async () => {
    const all = 'query ($archived: Boolean) { customFields(recordType: DEAL, archived: $archived) { id name } }'
    const listed = async (archived: boolean): Promise<{ id: string; name: string }[]> => {
      const answer = (await ask(all, { archived })) as never as { customFields: { id: string; name: string }[] }
      return answer.customFields
    }
    const ids: string[] = []
    for (const name of ['A', 'B', 'C']) ids.push(await addField({ recordType: 'DEAL', name, type: 'TEXT' }))
    const reorder = 'mutation ($ids: [ID!]!) { reorderCustomFields(recordType: DEAL, ids: $ids) { name } }'
    await ask(reorder, { ids: ids.toReversed() }, owner)
    expect((await listed(false)).map(({ name }) => name)).toEqual(['C', 'B', 'A'])
    expect(await ask(reorder, { ids: ids.slice(1) }, owner)).toMatchObject({ fields: { ids: ['notFound'] } })
    expect(await ask(reorder, { ids })).toMatchObject({ code: 'FORBIDDEN' })
    await ask('mutation ($id: ID!) { archiveCustomField(id: $id) { id } }', { id: ids[2] }, owner)
    expect([(await listed(false)).length, (await listed(true)).length]).toEqual([2, 3])
    await ask('mutation ($id: ID!) { restoreCustomField(id: $id) { id } }', { id: ids[2] }, owner)
    expect((await listed(false)).map(({ name }) => name)).toEqual(['B', 'A', 'C'])
  })
})
