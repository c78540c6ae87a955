import { queryableId } from './queryable-id'

const ID = '01a203a9-a369-714e-a09b-3a2c1b2e087b'
const NOTHING = '00000000-0000-0000-0000-000000000000'

test.each([
  [ID, ID],
  [ID.toUpperCase(), ID],
  ['x', NOTHING],
  ['', NOTHING],
  [`${ID}'; DROP`, NOTHING],
  [`{${ID}}`, NOTHING],
])('%j is queried as %j', (id, queried) => {
  expect(queryableId(id)).toBe(queried)
})
