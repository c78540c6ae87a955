import type { MockLink } from '@apollo/client/testing'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { AttachmentLinksDocument, type AttachmentLinksQuery } from '../../../gql/graphql'
import { renderWith } from '../../../testing/render-with'
import { Attachments, type Attachment } from './attachments'

const attachment = (more: Partial<Attachment>): Attachment => ({
  __typename: 'Attachment',
  id: 'a1',
  kind: 'DOCUMENT',
  name: 'offer.pdf',
  mimeType: 'application/pdf',
  sizeBytes: 1_000,
  width: null,
  height: null,
  url: '/media/a1?token=old',
  thumbnailUrl: null,
  ...more,
})

let renewals: number
const renewed: MockLink.MockedResponse<AttachmentLinksQuery> = {
  request: { query: AttachmentLinksDocument, variables: { id: 'm1' } },
  result: () => {
    renewals++
    const links = { __typename: 'Attachment' as const, id: 'a1', url: '/media/a1?token=new', thumbnailUrl: null }
    return { data: { __typename: 'Query', message: { __typename: 'Message', id: 'm1', attachments: [links] } } }
  },
  maxUsageCount: Number.POSITIVE_INFINITY,
}

const saved: string[] = []
beforeEach(() => {
  renewals = 0
  saved.length = 0
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(`${this.getAttribute('href')} as ${this.download}`)
  })
})
afterEach(() => jest.restoreAllMocks())

const draw = (more: Partial<Attachment>) =>
  renderWith(<Attachments messageId="m1" attachments={[attachment(more)]} />, { mocks: [renewed] })
const answerHead = (status: number): void => {
  globalThis.fetch = jest.fn(async () => ({ status }) as Response)
}

describe('a file', () => {
  const click = () => fireEvent.click(screen.getByRole('link'))

  it('is saved under its link while that is good', async () => {
    answerHead(200)
    draw({})
    click()
    await waitFor(() => expect(saved).toHaveLength(1))
    expect([saved[0]?.endsWith('token=old as offer.pdf'), renewals]).toEqual([true, 0])
  })

  it('is saved under a new link when that has expired, however often', async () => {
    answerHead(401)
    draw({})
    click()
    await waitFor(() => expect(saved).toEqual(['/media/a1?token=new as offer.pdf']))
    click()
    await waitFor(() => expect(saved).toHaveLength(2))
    expect(renewals).toBe(2)
  })

  it('is left to the browser when nothing answers', async () => {
    jest.spyOn(console, 'warn').mockImplementation(() => undefined)
    globalThis.fetch = jest.fn(async () => {
      throw new TypeError('Failed to fetch')
    })
    draw({})
    click()
    await waitFor(() => expect(saved).toHaveLength(1))
  })
})

describe('a photo', () => {
  it('that does not come gets a new link, and no second one at once', async () => {
    const { container } = draw({ kind: 'PHOTO', thumbnailUrl: '/media/a1?token=old' })
    const photo = container.querySelector('img') as HTMLImageElement
    fireEvent.error(photo)
    fireEvent.error(photo)
    await waitFor(() => expect(renewals).toBe(1))
    jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 60 * 60_000)
    fireEvent.error(photo)
    await waitFor(() => expect(renewals).toBe(2))
  })
})

it('fetches nothing from elsewhere', () => {
  const { container } = draw({ kind: 'PHOTO', url: 'https://elsewhere.example/a1' })
  expect(container.querySelector('img')).toBeNull()
})
