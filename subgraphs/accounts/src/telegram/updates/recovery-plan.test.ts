import { RecoveryPlan } from './recovery-plan'

const TIMES = { gapWaitMs: 500, channelPauseMs: 100 }
const NOW = 1_000_000

test('nothing wanted, nothing due', () => {
  const plan = new RecoveryPlan(TIMES)
  expect(plan.accountIsDue(NOW)).toBe(false)
  expect(plan.nextChannel(NOW)).toBeNull()
  expect(plan.delay(NOW)).toBe(Infinity)
})

test('a difference that did not close the gap is repeated after a while, not at once', () => {
  const plan = new RecoveryPlan(TIMES)
  plan.wantAccount()
  expect(plan.accountIsDue(NOW)).toBe(true)
  plan.accountIsDone(NOW, true)
  plan.wantAccount()
  expect(plan.accountIsDue(NOW + 499)).toBe(false)
  expect(plan.delay(NOW)).toBe(500)
  expect(plan.accountIsDue(NOW + 500)).toBe(true)
})

test('channels are asked one after another', () => {
  const plan = new RecoveryPlan(TIMES)
  plan.wantEverything(['1', '2'])
  expect(plan.nextChannel(NOW)).toBe('1')
  plan.channelIsDone('1', NOW)
  expect(plan.nextChannel(NOW + 99)).toBeNull()
  expect(plan.nextChannel(NOW + 100)).toBe('2')
})

test('the timer takes channels in turn, so that each comes up', () => {
  const plan = new RecoveryPlan({ gapWaitMs: 0, channelPauseMs: 0 })
  const ids = Array.from({ length: 25 }, (_unused, index) => `${index}`)
  const asked: string[] = []
  for (let tick = 0; tick < 3; tick++) {
    plan.wantAgain(ids)
    for (let id = plan.nextChannel(NOW); id !== null; id = plan.nextChannel(NOW)) {
      asked.push(id)
      plan.channelIsDone(id, NOW)
    }
  }
  expect(asked).toHaveLength(30)
  expect(new Set(asked).size).toBe(25)
})

test('failures wait longer each time; a flood wait as long as it says; a connect forgets both', () => {
  const plan = new RecoveryPlan(TIMES)
  plan.wantAccount()
  plan.accountFailed(NOW)
  expect(plan.delay(NOW)).toBe(1_000)
  plan.accountFailed(NOW)
  expect(plan.delay(NOW)).toBe(2_000)
  for (let count = 0; count < 10; count++) plan.accountFailed(NOW)
  expect(plan.delay(NOW)).toBe(30_000)
  plan.accountFailed(NOW, 120)
  expect(plan.delay(NOW)).toBe(120_000)
  plan.wantEverything([])
  expect(plan.accountIsDue(NOW)).toBe(true)
  plan.accountFailed(NOW)
  expect(plan.delay(NOW)).toBe(1_000)
})

test('a channel that fails goes behind the others', () => {
  const plan = new RecoveryPlan({ gapWaitMs: 0, channelPauseMs: 0 })
  plan.wantEverything(['bad', 'good'])
  plan.channelFailed('bad', NOW)
  expect(plan.nextChannel(NOW + 999)).toBeNull()
  expect(plan.nextChannel(NOW + 1_000)).toBe('good')
  plan.channelIsDone('good', NOW + 1_000)
  expect(plan.nextChannel(NOW + 1_000)).toBe('bad')
})
