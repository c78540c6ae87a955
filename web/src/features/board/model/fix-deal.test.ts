import type { Refusal } from './board-source'
import { fixableFields, namesRecord, toAssignment, toChanges } from './fix-deal'

const refusal = (...fields: string[]) => ({ conditions: fields.map((field) => ({ field })) }) as unknown as Refusal

it('finds what can be put right on the spot', () => {
  const refused = refusal(
    'deal.amount',
    'deal.ownerId',
    'deal.stageId',
    'company.domain',
    'contact.email',
    'company.name',
  )
  expect(fixableFields(refused, false)).toEqual(['deal.amount', 'deal.companyId'])
  expect(fixableFields(refused, true)).toEqual(['deal.amount', 'deal.ownerId', 'deal.companyId'])
  expect([namesRecord(refused, 'company'), namesRecord(refusal('deal.title'), 'contact')]).toEqual([true, false])
})

it('assigns whom a rule asks for, and writes the rest', () => {
  const fixes = { 'deal.ownerId': ['user-2'], 'deal.teamId': [], 'deal.title': ['One'] }
  expect(toAssignment('deal-1', fixes)).toEqual({ ids: ['deal-1'], ownerId: 'user-2', teamId: null })
  expect(toAssignment('deal-1', { 'deal.title': ['One'] })).toBeNull()
  expect(toChanges(fixes)).toEqual({ title: 'One' })
})
