import type { Card, Column } from '../model/board-state'
import { outcomeSlot, placeOf, sameSlot, slotOf, stepSlot, type Slot } from './slot'

const card = (id: string, stageId: string): Card => ({
  id,
  stageId,
  title: id,
  value: null,
  owner: null,
  company: null,
  enteredAt: '2026-11-20T10:00:00Z',
  staleSince: null,
  dueAt: null,
  expectedClose: null,
  rank: id,
})
const column = (id: string, ids: string[]): Column => ({
  stage: { id, name: id, colour: 'BLUE', probability: 10 },
  count: ids.length,
  sums: [],
  cards: ids.map((one) => card(one, id)),
  endCursor: null,
  hasNextPage: false,
})
const columns = [column('one', ['a', 'b', 'c']), column('two', ['d']), column('three', [])]
const lifted = new Set(['b'])

describe('a slot', () => {
  it('is counted among the cards that stay', () => {
    expect(slotOf(columns, 'b', lifted)).toEqual({ stageId: 'one', index: 1 })
    expect(slotOf(columns, 'c', new Set(['a', 'c']))).toEqual({ stageId: 'one', index: 1 })
    expect(slotOf(columns, 'gone', lifted)).toBeNull()
  })

  it('is named by its neighbours', () => {
    expect(placeOf(columns, { stageId: 'one', index: 1 }, lifted)).toEqual({ stageId: 'one', before: 'c', after: 'a' })
    expect(placeOf(columns, { stageId: 'two', index: 1 }, lifted)).toEqual({ stageId: 'two', before: null, after: 'd' })
    expect(placeOf(columns, { stageId: 'three', index: 0 }, lifted)).toEqual({
      stageId: 'three',
      before: null,
      after: null,
    })
  })

  it.each([
    ['ArrowUp', 'one', 0],
    ['ArrowDown', 'one', 2],
    ['Home', 'one', 0],
    ['End', 'one', 2],
    ['ArrowRight', 'two', 1],
    ['ArrowLeft', 'one', 1],
    ['KeyQ', 'one', 1],
  ])('goes on by %s, and not over an edge', (key, stageId, index) => {
    expect(stepSlot(columns, { stageId: 'one', index: 1 }, lifted, key)).toEqual({ stageId, index })
  })

  it('goes past the last stage to where deals are won, then lost, and back', () => {
    const steps = (from: Slot, ...keys: string[]): Slot[] => {
      const slots: Slot[] = []
      for (const key of keys) slots.push(stepSlot(columns, slots.at(-1) ?? from, lifted, key))
      return slots
    }
    const [won, lost] = [outcomeSlot('WON'), outcomeSlot('LOST')]
    const last = { stageId: 'three', index: 0 }
    const right = steps(last, 'ArrowRight', 'ArrowDown', 'ArrowRight', 'ArrowRight')
    expect(right).toEqual([won, won, lost, lost])
    expect(steps(lost, 'ArrowLeft', 'Home', 'ArrowLeft')).toEqual([won, won, last])
    expect(sameSlot(won, lost)).toBe(false)
  })

  it('stays in a stage that has fewer cards', () => {
    expect(stepSlot(columns, { stageId: 'two', index: 1 }, lifted, 'ArrowRight')).toEqual({
      stageId: 'three',
      index: 0,
    })
  })
})
