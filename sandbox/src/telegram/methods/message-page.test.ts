import { lowerBound, pageOf, type PageRequest } from './message-page'

const ids = Array.from({ length: 20 }, (_, at) => (at + 1) * 10)
const page = (request: Partial<PageRequest>) =>
  pageOf(ids, { offset_id: 0, add_offset: 0, limit: 3, max_id: 0, min_id: 0, ...request }, (id) => id * 100)

describe('a page of messages', () => {
  it('begins with the newest, or behind the offset, which need not exist', () => {
    expect(page({})).toEqual([200, 190, 180])
    expect(page({ offset_id: 100 })).toEqual([90, 80, 70])
    expect(page({ offset_id: 95 })).toEqual([90, 80, 70])
    expect(page({ offset_date: 9_000 })).toEqual([80, 70, 60])
  })

  it('moves by add_offset both ways, and is cut off at the ends', () => {
    expect(page({ offset_id: 100, add_offset: 1 })).toEqual([80, 70, 60])
    expect(page({ offset_id: 100, add_offset: -1 })).toEqual([100, 90, 80])
    expect(page({ offset_id: 200, add_offset: -3 })).toEqual([200])
    expect(page({ offset_id: 20 })).toEqual([10])
    expect(page({ offset_id: 10 })).toEqual([])
    expect(page({ add_offset: -5 })).toEqual([])
  })

  it('keeps to the bounds, which are exclusive', () => {
    expect(page({ max_id: 50 })).toEqual([40, 30, 20])
    expect(page({ min_id: 180 })).toEqual([200, 190])
    expect(page({ min_id: 50, max_id: 60 })).toEqual([])
    expect(page({ min_id: 90, max_id: 40 })).toEqual([])
  })

  it('finds the first place not below a bound', () => {
    expect([lowerBound(ids, 0), lowerBound(ids, 10), lowerBound(ids, 11), lowerBound(ids, 999)]).toEqual([0, 0, 1, 20])
  })
})
