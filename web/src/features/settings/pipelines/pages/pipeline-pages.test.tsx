import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { GraphQLError, type DocumentNode } from 'graphql'
import { Route, Routes } from 'react-router'
import {
  ArchivePipelineDocument,
  AutomaticMovesDocument,
  PipelineSettingsDocument,
  PipelinesDocument,
  RestorePipelineDocument,
} from '../../../../gql/graphql'
import { renderWith } from '../../../../testing/render-with'
import { PipelinePage } from './pipeline-page'
import { PipelinesPage } from './pipelines-page'

const pipeline = (id: string, name: string) => ({
  __typename: 'Pipeline',
  id,
  name,
  position: 0,
  version: 1,
  archivedAt: null as string | null,
  stages: [],
})
type Stored = ReturnType<typeof pipeline>

/** The pipelines, as the server has them. */
let pipelines: Stored[]
let refusal: GraphQLError | null
beforeEach(() => {
  pipelines = [pipeline('p-1', 'Sales'), pipeline('p-2', 'Partners')]
  refusal = null
})

const answering = (query: unknown, result: (variables: never) => object) => ({
  request: { query: query as DocumentNode, variables: () => true },
  maxUsageCount: Number.POSITIVE_INFINITY,
  result: result as never,
})
const setting = (query: unknown, name: string, archivedAt: string | null) =>
  answering(query, ({ id }: { id: string }) => {
    if (refusal) return { errors: [refusal] }
    pipelines = pipelines.map((each) => (each.id === id ? { ...each, archivedAt } : each))
    return { data: { [name]: pipelines.find((each) => each.id === id) } }
  })

function open(at: string) {
  const mocks = [
    answering(PipelinesDocument, ({ archived }: { archived: boolean }) => ({
      data: { pipelines: pipelines.filter(({ archivedAt }) => (archivedAt !== null) === archived) },
    })),
    answering(PipelineSettingsDocument, ({ id }: { id: string }) => ({
      data: { pipeline: pipelines.find((each) => each.id === id) ?? null },
    })),
    answering(AutomaticMovesDocument, () => ({ data: { automaticMoves: [] } })),
    setting(ArchivePipelineDocument, 'archivePipeline', '2026-11-22T12:00:00Z'),
    setting(RestorePipelineDocument, 'restorePipeline', null),
  ]
  const pages = (
    <Routes>
      <Route path="/settings/pipelines" element={<PipelinesPage />} />
      <Route path="/settings/pipelines/:pipelineId" element={<PipelinePage />} />
    </Routes>
  )
  renderWith(pages, { mocks, at })
  return userEvent.setup()
}

it('puts a pipeline into the archive, and takes it out again', async () => {
  const hands = open('/settings/pipelines/p-2')
  await hands.click(await screen.findByRole('button', { name: 'Archive' }))
  await hands.click(await screen.findByRole('button', { name: 'Restore Partners' }))
  await waitFor(() => expect(screen.getByRole('link', { name: 'Partners' })).toBeInTheDocument())
  expect(screen.queryByRole('heading', { name: 'Archive' })).toBeNull()
})

it('stays, and says why, where the last one is not let go', async () => {
  refusal = new GraphQLError('No', { extensions: { code: 'LAST_PIPELINE' } })
  const hands = open('/settings/pipelines/p-1')
  await hands.click(await screen.findByRole('button', { name: 'Archive' }))
  expect(await screen.findByText('LAST_PIPELINE')).toBeInTheDocument()
  expect(screen.getByRole('heading', { name: 'Sales' })).toBeInTheDocument()
})

it('says that a pipeline is not here', async () => {
  open('/settings/pipelines/none')
  expect(await screen.findByText('This pipeline is not here')).toBeInTheDocument()
})
