import { ALL_MOVES, toMoveFilter } from './move-choice'

const now = new Date(2026, 10, 23, 15, 30)

it.each([
  [{}, {}],
  [{ actorId: 'user-1' }, { actorId: 'user-1' }],
  [{ cause: 'UNDO' }, { cause: 'UNDO' }],
  [{ days: '1' }, { from: new Date(2026, 10, 23).toISOString() }],
  [
    { days: '7', cause: 'BULK' },
    { cause: 'BULK', from: new Date(2026, 10, 17).toISOString() },
  ],
  // What an address may say.
  [{ days: 'x', cause: 'ELSE' }, {}],
])('the choice %j asks for %j', (choice, filter) => {
  expect(toMoveFilter({ ...ALL_MOVES, ...choice }, now)).toEqual(filter)
})
