import { screen, waitFor } from '@testing-library/react'
import type { DocumentNode } from 'graphql'
import {
  ContactNotesDocument,
  DealStageDocument,
  PanelDealsDocument,
  PipelineChoicesDocument,
  TasksDocument,
  TimelineChangedDocument,
  type TimelineChangedSubscriptionVariables,
} from '../../../gql/graphql'
import { renderWith } from '../../../testing/render-with'
import { PanelRecords } from './panel-records'

const stages = ['New', 'Proposal'].map((name, index) => ({
  __typename: 'Stage',
  id: `stage-${index}`,
  name,
  colour: 'BLUE',
  probability: 10,
}))
const deal = (title: string, stage: number) => ({
  __typename: 'Deal',
  id: title,
  title,
  status: 'OPEN',
  value: null,
  stage: stages[stage],
})
const always = { maxUsageCount: Number.POSITIVE_INFINITY }
const nothing = (type: string) => ({
  __typename: `${type}Connection`,
  edges: [],
  pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
})

let deals: readonly ReturnType<typeof deal>[] = []
let reads = 0
const isAboutDeals = ({ kinds }: TimelineChangedSubscriptionVariables): boolean =>
  Boolean((kinds as readonly string[] | null | undefined)?.includes('DEAL_MOVED'))

/** The panel of a contact, whose timeline tells of deals after they were read, and brings `then`. */
function open(then: readonly ReturnType<typeof deal>[]) {
  const told = {
    request: { query: TimelineChangedDocument as DocumentNode, variables: isAboutDeals },
    delay: 200,
    result: () => {
      deals = then
      const newest = { __typename: 'TimelineEntry', id: 'entry-2' }
      return { data: { timelineChanged: { __typename: 'TimelineChange', id: 'CONTACT/contact-1', newest } } }
    },
  }
  const mocks = [
    {
      ...always,
      request: { query: PanelDealsDocument as DocumentNode, variables: () => true },
      result: () => {
        reads += 1
        const edges = deals.map((node) => ({ __typename: 'DealEdge', node }))
        const contact = { __typename: 'Contact', id: 'contact-1', company: null }
        return { data: { contact: { ...contact, deals: { ...nothing('Deal'), edges } } } }
      },
    },
    {
      ...always,
      request: { query: DealStageDocument as DocumentNode, variables: () => true },
      result: ({ id }: { id: string }) => {
        const found = deals.find((each) => each.id === id)!
        return { data: { deal: { __typename: 'Deal', id, status: 'OPEN', stage: found.stage } } }
      },
    },
    {
      ...always,
      request: { query: PipelineChoicesDocument as DocumentNode },
      result: { data: { pipelines: [{ __typename: 'Pipeline', id: 'pipeline-1', name: 'Sales', stages }] } },
    },
    {
      ...always,
      request: { query: TasksDocument as DocumentNode, variables: () => true },
      result: { data: { tasks: nothing('Task') } },
    },
    {
      ...always,
      request: { query: ContactNotesDocument as DocumentNode, variables: () => true },
      result: { data: { contact: { __typename: 'Contact', id: 'contact-1', notes: nothing('Note') } } },
    },
    {
      request: { query: TimelineChangedDocument as DocumentNode, variables: (of: never) => !isAboutDeals(of) },
      maxUsageCount: 2,
      result: { data: { timelineChanged: { __typename: 'TimelineChange', id: 'CONTACT/contact-1', newest: null } } },
    },
    told,
  ]
  renderWith(<PanelRecords contactId="contact-1" name="Olga Example" />, { mocks: mocks as never })
}

beforeEach(() => {
  deals = [deal('Pilot', 0)]
  reads = 0
})

it('shows a deal that a colleague makes, and the stage that one is moved to', async () => {
  open([deal('Pilot', 1), deal('Later', 0)])
  expect(await screen.findByRole('link', { name: 'Later' })).toBeInTheDocument()
  const stagesShown = () => screen.getAllByLabelText<HTMLSelectElement>('Stage').map(({ value }) => value)
  await waitFor(() => expect(stagesShown()).toEqual(['stage-1', 'stage-0']))
  expect(reads).toBe(2)
})
