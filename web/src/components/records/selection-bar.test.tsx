import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { renderWith } from '../../testing/render-with'
import type { Selection } from '../table/use-selection'
import { SelectionBar } from './selection-bar'
import type { AnyList } from './use-record-list'

const filter = { search: 'works', where: null, trashed: false }
const sort = { field: 'amount', direction: 'DESC' }
const list = { recordType: 'DEAL', variables: { filter, sort }, trashed: false } as unknown as AnyList
const selection = { count: 2, clear: () => undefined, ids: new Set(['one', 'two']), hasAllShown: true }
let sent: unknown[]
beforeEach(() => {
  sent = []
  globalThis.fetch = (_url, init) => {
    sent.push(JSON.parse(init?.body as string))
    return Promise.resolve({ ok: false, status: 503, json: () => Promise.resolve({}) } as Response)
  }
})

async function exportShown(more: object): Promise<unknown> {
  const user = userEvent.setup()
  const chosen = { everything: false, picking: false, ...selection, ...more } as unknown as Selection
  const columns = ['stageId', 'value', 'title', 'companyId']
  renderWith(<SelectionBar list={list} selection={chosen} count={() => Promise.resolve(2)} columns={columns} />, {
    may: ['deals:export'],
  })
  await user.click(await screen.findByRole('button', { name: 'Export' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Export what is selected' }))
  await user.selectOptions(dialog.getByLabelText('Columns'), 'shown')
  await user.click(dialog.getByRole('button', { name: 'Export' }))
  await waitFor(() => expect(sent).toHaveLength(1))
  return sent[0]
}

it('saves what is selected with the columns of the list, in their order', async () => {
  const columns = ['stageId', 'amount', 'currency', 'title', 'company']
  expect(await exportShown({})).toMatchObject({ recordType: 'DEAL', ids: ['one', 'two'], columns })
})

it('saves all that match in the order of the list', async () => {
  const sentList = await exportShown({ everything: true })
  expect(sentList).toMatchObject({ recordType: 'DEAL', filter, sort })
  expect(sentList).not.toHaveProperty('ids')
})
