import { screen } from '@testing-library/react'
import { RecordJobErrorsDocument } from '../../../gql/graphql'
import { renderWith } from '../../../testing/render-with'
import { JobDrawer } from './job-drawer'

function open(more: object): void {
  const job = {
    __typename: 'RecordJob',
    id: 'job-1',
    kind: 'TAG',
    recordType: 'COMPANY',
    state: 'DONE',
    total: 2,
    done: 2,
    failed: 0,
    changed: 2,
    undone: 0,
    leftAlone: 0,
    failure: null,
    createdAt: '2026-11-22T12:00:00Z',
    finishedAt: '2026-11-22T12:00:01Z',
    undoableUntil: '2126-11-23T12:00:01Z',
    import: null,
    errors: {
      __typename: 'RecordJobErrorConnection',
      edges: [],
      pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
    },
    ...more,
  }
  const request = { query: RecordJobErrorsDocument, variables: { id: 'job-1', first: 50 } }
  renderWith(<JobDrawer jobId="job-1" onClose={() => undefined} />, {
    mocks: [{ request, result: { data: { recordJob: job } } as never }],
  })
}

it('offers to undo what a job changed', async () => {
  open({})
  expect(await screen.findByRole('button', { name: 'Undo' })).toBeVisible()
  expect(screen.getByText('Records that it changed')).toBeVisible()
})

it('says why there is nothing to undo', async () => {
  open({ changed: 0, undoableUntil: null })
  expect(await screen.findByText(/it changed nothing, so there is nothing to undo/)).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull()
  expect(screen.queryByText('Records that it changed')).toBeNull()
})
