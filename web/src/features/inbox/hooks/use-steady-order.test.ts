import { inOrder } from './use-steady-order'

const items = (...ids: string[]) => ids.map((id) => ({ id }))

describe('a list under a moving pointer', () => {
  it('keeps its order, whatever moved up', () => {
    expect(inOrder(items('c', 'a', 'b'), ['a', 'b', 'c'])).toEqual(items('a', 'b', 'c'))
  })

  it('lets new rows wait, drops what is gone, and takes the next page', () => {
    expect(inOrder(items('new', 'b', 'c', 'page-2'), ['a', 'b', 'c'])).toEqual(items('b', 'c', 'page-2'))
  })
})
