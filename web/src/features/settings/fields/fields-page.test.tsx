import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { GraphQLError, type DocumentNode } from 'graphql'
import {
  ArchiveCustomFieldDocument,
  CreateCustomFieldDocument,
  CustomFieldsDocument,
  ReorderCustomFieldsDocument,
  RestoreCustomFieldDocument,
  UpdateCustomFieldDocument,
  type CustomFieldFactsFragment,
} from '../../../gql/graphql'
import { renderWith } from '../../../testing/render-with'
import { FieldsPage } from './fields-page'

const field = (id: string, name: string, more: object = {}): CustomFieldFactsFragment =>
  ({
    __typename: 'CustomField',
    id,
    recordType: 'CONTACT',
    name,
    type: 'TEXT',
    options: [],
    required: false,
    position: 0,
    archivedAt: null,
    version: 1,
    ...more,
  }) as CustomFieldFactsFragment
const ID = '0190a000-0000-7000-8000-00000000000a'
const option = (key: string, label: string) => ({ __typename: 'CustomFieldOption', key, label, colour: null })

/** The fields of contacts, as the server has them. */
let fields: CustomFieldFactsFragment[] = []
const written: unknown[] = []
let refusal: { code: string; fields?: object } | null = null

const answering = (query: unknown, result: (variables: never) => object) => ({
  request: { query: query as DocumentNode, variables: () => true },
  maxUsageCount: Number.POSITIVE_INFINITY,
  result: result as never,
})
const writing = (query: unknown, name: string, change: (variables: never) => void) =>
  answering(query, (variables: never) => {
    written.push(variables)
    if (refusal) return { errors: [new GraphQLError('No', { extensions: refusal })] }
    change(variables)
    return { data: { [name]: name === 'reorderCustomFields' ? fields : (fields.at(-1) ?? null) } }
  })
const put = (id: string, change: object): void => {
  fields = fields.map((each) => (each.id === id ? { ...each, ...change } : each))
}

function open(language: 'en' | 'ru' = 'en') {
  const mocks = [
    answering(CustomFieldsDocument, ({ recordType }: { recordType: string }) => ({
      data: { customFields: recordType === 'CONTACT' ? fields : [] },
    })),
    writing(CreateCustomFieldDocument, 'createCustomField', ({ input }: { input: { name: string } }) => {
      fields = [...fields, field(`field-${fields.length}`, input.name)]
    }),
    writing(UpdateCustomFieldDocument, 'updateCustomField', ({ input }: { input: { id: string; name: string } }) =>
      put(input.id, { name: input.name }),
    ),
    writing(ArchiveCustomFieldDocument, 'archiveCustomField', ({ id }: { id: string }) =>
      put(id, { archivedAt: '2026-11-22T12:00:00Z' }),
    ),
    writing(RestoreCustomFieldDocument, 'restoreCustomField', ({ id }: { id: string }) =>
      put(id, { archivedAt: null }),
    ),
    writing(ReorderCustomFieldsDocument, 'reorderCustomFields', ({ ids }: { ids: string[] }) => {
      fields = ids.map((id) => fields.find((each) => each.id === id)!)
    }),
  ]
  renderWith(<FieldsPage />, { mocks, language, at: '/settings/fields?type=CONTACT' })
  return userEvent.setup()
}
const namesIn = (list: string): (string | null)[] =>
  within(screen.getByRole('list', { name: list }))
    .getAllByRole('listitem')
    .map((row) => row.querySelector('b')!.textContent)

/** Buttons wait until what was pressed before is done. */
async function pressWhenIdle(user: ReturnType<typeof open>, name: string): Promise<void> {
  await waitFor(() => expect(screen.getByRole('button', { name })).toBeEnabled())
  await user.click(screen.getByRole('button', { name }))
}

beforeEach(() => {
  fields = []
  written.length = 0
  refusal = null
})

it('teaches what fields are for where there are none, for each type of record', async () => {
  const user = open()
  await screen.findByText('No fields of your own yet')
  await user.click(screen.getByRole('button', { name: 'Deals' }))
  expect(screen.getByRole('button', { name: 'Deals' })).toHaveAttribute('aria-pressed', 'true')
})

it('makes a choice with its options, and none without a name or an option', async () => {
  const user = open()
  await user.click(await screen.findByRole('button', { name: 'New field' }))
  const dialog = await screen.findByRole('dialog', { name: 'New field' })
  await user.selectOptions(within(dialog).getByLabelText('Type'), 'One of several')
  await user.click(within(dialog).getByRole('button', { name: 'Save' }))
  expect(await within(dialog).findAllByText('Fill this in.')).toHaveLength(2)
  expect(within(dialog).getByLabelText('Name')).toHaveFocus()
  expect(written).toEqual([])
  await user.type(within(dialog).getByLabelText('Name'), 'Segment')
  await user.click(within(dialog).getByRole('button', { name: 'Add an option' }))
  await user.type(await within(dialog).findByLabelText('Option 1'), 'Small{Enter}')
  await user.type(await within(dialog).findByLabelText('Option 2'), 'Large')
  await user.click(within(dialog).getByRole('button', { name: 'Move option 2 up' }))
  await user.selectOptions(within(dialog).getByLabelText('Colour of option 1'), 'Red')
  await user.click(within(dialog).getByLabelText('Every new record must have it'))
  await user.click(within(dialog).getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(written).toEqual([
    {
      input: {
        recordType: 'CONTACT',
        name: 'Segment',
        type: 'CHOICE',
        required: true,
        options: [
          { label: 'Large', colour: 'RED' },
          { label: 'Small', colour: expect.any(String) },
        ],
      },
    },
  ])
  await screen.findByRole('list', { name: 'Contacts' })
  expect(namesIn('Contacts')).toEqual(['Segment'])
})

it('changes a field on its version, never its type, and says where a name is taken', async () => {
  fields = [field(ID, 'Region', { type: 'CHOICE', options: [option('n', 'North')], version: 7 })]
  const user = open()
  await user.click(await screen.findByRole('button', { name: 'Change Region' }))
  const dialog = await screen.findByRole('dialog', { name: 'Change Region' })
  expect(within(dialog).getByLabelText('Type')).toBeDisabled()
  refusal = { code: 'VALIDATION_FAILED', fields: { 'input.name': ['taken'] } }
  await user.type(within(dialog).getByLabelText('Name'), 's')
  await user.click(within(dialog).getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(within(dialog).getByLabelText('Name')).toBeInvalid())
  refusal = null
  await user.click(within(dialog).getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  const options = [{ key: 'n', label: 'North', colour: null }]
  expect(written.at(-1)).toEqual({ input: { id: ID, version: 7, name: 'Regions', required: false, options } })
  await waitFor(() => expect(namesIn('Contacts')).toEqual(['Regions']))
})

it('puts fields into another order, away and back', async () => {
  fields = [field('a', 'Region'), field('b', 'Segment')]
  const user = open()
  await user.click(await screen.findByRole('button', { name: 'Move Segment up' }))
  await waitFor(() => expect(namesIn('Contacts')).toEqual(['Segment', 'Region']))
  expect(screen.getByRole('button', { name: 'Move Segment up' })).toBeDisabled()
  await pressWhenIdle(user, 'Archive Region')
  await waitFor(() => expect(namesIn('Archived')).toEqual(['Region']))
  expect(namesIn('Contacts')).toEqual(['Segment'])
  await pressWhenIdle(user, 'Restore Region')
  await waitFor(() => expect(screen.queryByRole('list', { name: 'Archived' })).toBeNull())
})

it('speaks Russian', async () => {
  fields = [field('a', 'Регион', { required: true })]
  open('ru')
  const row = await screen.findByRole('listitem')
  expect(row).toHaveTextContent(/Текст · обязательное/i)
})
