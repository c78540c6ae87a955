import { DeliveryBudget } from './delivery-budget'

/** A portion that is there comes without leaving the turn of the loop; one of the next second does not. */
const takeAll = async (budget: DeliveryBudget, workspaceId: string): Promise<number> => {
  let taken = 0
  for (; taken < 1_000; taken++) {
    if (budget.take(workspaceId)) continue
    const turn = new Promise((resolve) => setImmediate(resolve, 'late'))
    const first = await Promise.race([budget.wait(workspaceId), turn])
    if (first === 'late') break
    if (!budget.take(workspaceId)) throw new Error('A portion came without anything in it')
  }
  return taken
}

describe('the deliveries of a workspace', () => {
  it('are as many within a second as it may have, whoever takes them', async () => {
    const budget = new DeliveryBudget(100, null)
    expect(await takeAll(budget, 'one')).toBe(100)
    expect(await takeAll(budget, 'other')).toBe(100)
    await budget.wait('one')
    expect(budget.take('one')).toBe(true)
  })

  it('are asked for once by all who wait', async () => {
    const budget = new DeliveryBudget(20, null)
    await Promise.all([budget.wait('one'), budget.wait('one')])
    expect([budget.take('one'), budget.take('one')]).toEqual([true, false])
  })
})
