import { DialogEntity } from './dialog.entity'
import { deselect, select } from './selection'

const NOW = new Date('2026-03-01T12:00:00Z')
const daysAgo = (days: number): Date => new Date(NOW.getTime() - days * 24 * 3_600_000)

const dialog = (changes: Partial<DialogEntity>): DialogEntity =>
  Object.assign(new DialogEntity(), {
    migratedFrom: null,
    selected: false,
    deselectedAt: null,
    publishedUpTo: 0,
    gaps: [],
    messagesDone: 0,
    messagesTotal: null,
    syncError: null,
    ...changes,
  })

it('wants all of the history the first time', () => {
  expect(select(dialog({}), NOW)).toMatchObject({
    selected: true,
    gaps: [{ before: 0, floor: 0 }],
    messagesTotal: null,
  })
})

it('wants what was written in the group that the supergroup was as well', () => {
  expect(select(dialog({ migratedFrom: '77' }), NOW).gaps).toEqual([
    { before: 0, floor: 0 },
    { before: 0, floor: 0, inGroup: true },
  ])
})

it('wants what came since it left, before what it had not read then', () => {
  const left = dialog({
    deselectedAt: daysAgo(3),
    publishedUpTo: 90,
    gaps: [{ before: 40, floor: 0 }],
    messagesDone: 50,
  })
  expect(select(left, NOW)).toMatchObject({
    deselectedAt: null,
    messagesDone: 50,
    gaps: [
      { before: 0, floor: 90 },
      { before: 40, floor: 0 },
    ],
  })
})

it('begins anew when its messages may be purged', () => {
  const left = dialog({ deselectedAt: daysAgo(29.5), publishedUpTo: 90, messagesDone: 90, messagesTotal: 90 })
  expect(select(left, NOW)).toMatchObject({
    gaps: [{ before: 0, floor: 0 }],
    publishedUpTo: 0,
    messagesDone: 0,
    messagesTotal: null,
  })
})

it('tries again what could not be read', () => {
  expect(select(dialog({ deselectedAt: daysAgo(1), syncError: 'no access' }), NOW).syncError).toBeNull()
})

it('keeps what it knows when it leaves', () => {
  const known = dialog({ selected: true, publishedUpTo: 90, gaps: [{ before: 40, floor: 0 }], messagesDone: 50 })
  expect(deselect(known, NOW)).toMatchObject({
    selected: false,
    deselectedAt: NOW,
    publishedUpTo: 90,
    messagesDone: 50,
    gaps: known.gaps,
  })
})
