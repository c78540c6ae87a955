import { putHead, type StoredPages } from './headed-pages'

const page = (ids: string, hasNextPage = true): StoredPages => ({
  edges: ids.split('').map((id) => ({ cursor: id, node: { id } })),
  pageInfo: { hasNextPage, endCursor: ids.at(-1) ?? null },
})
const idOf = (node: object) => (node as { id: string }).id
const put = (existing: StoredPages | undefined, head: StoredPages) => {
  const { edges, pageInfo } = putHead(existing, head, idOf)
  return [edges.map(({ cursor }) => cursor).join(''), pageInfo.hasNextPage, pageInfo.endCursor]
}

it('keeps what was read below the first page, and where that ended', () => {
  expect(put(page('dcba', false), page('fed'))).toEqual(['fedcba', false, 'a'])
  expect(put(page('dcba', false), page('dcb'))).toEqual(['dcba', false, 'a'])
})

it('leaves out what is gone, and what moved up', () => {
  expect(put(page('edcba', false), page('edb'))).toEqual(['edba', false, 'a'])
  expect(put(page('edcba', false), page('aed'))).toEqual(['aedcb', false, 'a'])
})

it('has no rest where the server has none', () => {
  expect(put(page('dcba', false), page('dcb', false))).toEqual(['dcb', false, 'b'])
})

it('stands alone where something is missing in between, or nothing was read before', () => {
  expect(put(page('dcba', false), page('ihg'))).toEqual(['ihg', true, 'g'])
  expect(put(undefined, page('cba'))).toEqual(['cba', true, 'a'])
  expect(put(page('ba', false), page('', false))).toEqual(['', false, null])
})
