import { randomUUID } from 'node:crypto'
import { actor } from '../testing/test-actor'
import { sightOf } from './sight'

const agent = actor('AGENT')

test('members whose role reaches every row see the same', () => {
  expect(sightOf(agent)).toBe(sightOf(agent.colleague()))
})

test('another workspace, role or grant is another sight', () => {
  const { 'contacts:write': _missing, ...grants } = agent.access.grants
  const narrower = Object.assign(agent.colleague(), { access: { ...agent.access, grants } })
  for (const other of [agent.in(randomUUID()), agent.as('MANAGER'), narrower])
    expect(sightOf(other)).not.toBe(sightOf(agent))
})

test.each(['OWN', 'TEAM'] as const)('with the reach %s each member has a sight of their own', (reach) => {
  const own = agent.with({ reach })
  expect(sightOf(own)).not.toBe(sightOf(own.colleague('AGENT', { reach })))
  expect(sightOf(own)).toBe(sightOf(own.with({})))
})

test('teams are part of it', () => {
  const mate = agent.with({ reach: 'TEAM', teamIds: [randomUUID()] })
  expect(sightOf(mate)).not.toBe(sightOf(mate.with({ teamIds: [randomUUID()] })))
  expect(sightOf(mate)).not.toBe(sightOf(mate.with({ teammateIds: [randomUUID()] })))
})
