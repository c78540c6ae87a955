import { insertMessage, mergeMessagePages, type StoredEdge, type StoredMessages } from './message-pages'

const edge = (id: string): StoredEdge => ({ __typename: 'MessageEdge', cursor: id, node: { __ref: `Message:${id}` } })
const page = (ids: string[], hasPreviousPage = true): StoredMessages => ({
  __typename: 'MessageConnection',
  edges: ids.map(edge),
  pageInfo: { hasPreviousPage, startCursor: ids[0] ?? null },
})
const ids = (messages: StoredMessages | StoredEdge[]): string[] =>
  (Array.isArray(messages) ? messages : messages.edges).map(({ node }) => node.__ref.slice('Message:'.length))

describe('pages of messages', () => {
  it('puts an older page in front and takes over its end', () => {
    const merged = mergeMessagePages(page(['c', 'd']), page(['a', 'b'], false), 'c')
    expect(ids(merged)).toEqual(['a', 'b', 'c', 'd'])
    expect(merged.pageInfo).toEqual({ hasPreviousPage: false, startCursor: 'a' })
  })

  it('keeps older pages when the newest is fetched again', () => {
    const merged = mergeMessagePages(page(['a', 'b', 'c', 'd'], false), page(['c', 'd', 'e']), undefined)
    expect(ids(merged)).toEqual(['a', 'b', 'c', 'd', 'e'])
    expect(merged.pageInfo.hasPreviousPage).toBe(false)
  })

  it('shows no hole: a newest page that overlaps nothing stands alone', () => {
    expect(ids(mergeMessagePages(page(['a', 'b']), page(['x', 'y']), undefined))).toEqual(['x', 'y'])
  })

  it('repeats no message that both pages hold', () => {
    expect(ids(mergeMessagePages(page(['b', 'c']), page(['a', 'b']), 'b'))).toEqual(['a', 'b', 'c'])
  })
})

describe('inserting a message', () => {
  const times: Record<string, string> = {
    a: '10:00:00',
    b: '10:00:05',
    c: '10:00:05',
    late: '10:00:02',
    new: '10:00:09',
  }
  const sentAtOf = ({ __ref }: { __ref: string }): string => `2026-03-02T${times[__ref.slice(8)]}Z`
  const known = ['a', 'b', 'c'].map(edge)

  it('goes where its time belongs', () => {
    expect(ids(insertMessage(known, edge('late'), sentAtOf))).toEqual(['a', 'late', 'b', 'c'])
    expect(ids(insertMessage(known, edge('new'), sentAtOf))).toEqual(['a', 'b', 'c', 'new'])
  })

  it('goes behind others of the same second', () => {
    times['same'] = '10:00:05'
    expect(ids(insertMessage(known, edge('same'), sentAtOf))).toEqual(['a', 'b', 'c', 'same'])
  })

  it('is there once', () => {
    expect(ids(insertMessage(known, edge('b'), sentAtOf))).toEqual(['a', 'b', 'c'])
  })
})
