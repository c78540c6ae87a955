import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { DocumentNode } from 'graphql'
import { MergePreviewDocument, MergeRecordsDocument, RecordFieldsDocument } from '../../../gql/graphql'
import { renderWith } from '../../../testing/render-with'
import type { DuplicatePair } from '../duplicates-operations'
import { MergeDialog } from './merge-dialog'

const contact = (id: string, name: string, version: number) => ({
  __typename: 'Contact' as const,
  id,
  name,
  photoUrl: null,
  version,
  username: null,
  phone: null,
  email: '',
  company: null,
  updatedAt: '2026-11-22T12:00:00Z',
})
const pair = {
  __typename: 'DuplicatePair',
  id: 'pair-1',
  recordType: 'CONTACT',
  score: 80,
  reasons: ['NAME'],
  contacts: [contact('one', 'Vera Sample', 3), contact('other', 'V. Sample', 5)],
  companies: [],
} as DuplicatePair

const values: Record<string, [string[], string[]]> = {
  one: [['Vera Sample'], []],
  other: [['V. Sample'], ['vera@works.example']],
}
const previewOf = (keepId: string, mergeId: string) => ({
  __typename: 'MergePreview',
  fields: ['name', 'email'].map((field, index) => {
    const [kept, merged] = [values[keepId]![index]!, values[mergeId]![index]!]
    return { __typename: 'MergeField', field, isCustom: false, kept, merged, taken: kept.length === 0 }
  }),
  moves: { __typename: 'MergeMoves', conversations: 2, deals: 1, contacts: 0, notes: 0, tasks: 0 },
})

let merged: unknown = null
const onClose = jest.fn()
const answering = (query: unknown, result: (variables: never) => object) => ({
  request: { query: query as DocumentNode, variables: () => true },
  maxUsageCount: Number.POSITIVE_INFINITY,
  result: result as never,
})
const show = (language: 'en' | 'ru' = 'en') =>
  renderWith(<MergeDialog pair={pair} onChanged={() => undefined} onClose={onClose} />, {
    language,
    mocks: [
      answering(RecordFieldsDocument, () => ({ data: { recordFields: [] } })),
      answering(MergePreviewDocument, ({ input }: { input: { keepId: string; mergeId: string } }) => ({
        data: { mergePreview: previewOf(input.keepId, input.mergeId) },
      })),
      answering(MergeRecordsDocument, ({ input }: { input: object }) => {
        merged = input
        return { data: { mergeRecords: { __typename: 'RecordMerge', id: 'merge-1', mergedName: 'V. Sample' } } }
      }),
    ],
  })
beforeEach(() => {
  merged = null
  onClose.mockReset()
})

const choice = (name: string) => screen.getByRole('radio', { name })

it('suggests what the record that stays does not have, and merges what is chosen', async () => {
  show()
  expect(await screen.findByText('2 conversations')).toBeInTheDocument()
  expect(screen.getByText('1 deal')).toBeInTheDocument()
  expect(screen.queryByText(/notes/)).toBeNull()
  expect(choice('Vera Sample')).toBeChecked()
  expect(choice('vera@works.example')).toBeChecked()
  await userEvent.click(choice('V. Sample'))
  await userEvent.click(screen.getByRole('button', { name: 'Merge' }))
  await waitFor(() => expect(onClose).toHaveBeenCalled())
  expect(merged).toEqual({
    recordType: 'CONTACT',
    keepId: 'one',
    keepVersion: 3,
    mergeId: 'other',
    mergeVersion: 5,
    take: ['name', 'email'],
  })
})

it('begins anew when the two are swapped', async () => {
  show()
  await screen.findByText(/Goes along/)
  await userEvent.click(choice('V. Sample'))
  await userEvent.click(screen.getByRole('button', { name: 'Swap' }))
  const names = within(await screen.findByRole('group', { name: 'name' }))
  await waitFor(() => expect(names.getAllByRole('radio')[0]).toHaveAccessibleName('V. Sample'))
  expect(names.getAllByRole('radio')[0]).toBeChecked()
  await userEvent.click(screen.getByRole('button', { name: 'Merge' }))
  await waitFor(() => expect(merged).toMatchObject({ keepId: 'other', mergeId: 'one', take: [] }))
})

it('speaks Russian', async () => {
  show('ru')
  expect(await screen.findByRole('button', { name: 'Объединить' })).toBeInTheDocument()
  expect(screen.getByText('Вливается')).toBeInTheDocument()
})
