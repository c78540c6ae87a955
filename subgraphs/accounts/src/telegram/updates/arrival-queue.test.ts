import { ArrivalQueue, type Arrival } from './arrival-queue'

const arrival = (pts: number): Arrival => ({ kind: 'moved', pts, ptsCount: 1 })

test('gives back in order', () => {
  const queue = new ArrivalQueue(10)
  for (const pts of [1, 2, 3]) queue.push(arrival(pts))
  expect([queue.shift(), queue.shift(), queue.shift(), queue.shift()]).toEqual([
    arrival(1),
    arrival(2),
    arrival(3),
    undefined,
  ])
  expect(queue.isEmpty).toBe(true)
})

test('beyond its bound throws everything away, and says so once', () => {
  const queue = new ArrivalQueue(2)
  for (const pts of [1, 2, 3]) queue.push(arrival(pts))
  expect(queue.isEmpty).toBe(true)
  expect(queue.takeLost()).toBe(true)
  expect(queue.takeLost()).toBe(false)
  queue.push(arrival(4))
  expect(queue.shift()).toEqual(arrival(4))
})

test('that is never quite empty gives away what it has given back', () => {
  const queue = new ArrivalQueue(10)
  queue.push(arrival(0))
  for (let pts = 1; pts <= 1_000; pts++) {
    queue.push(arrival(pts))
    expect(queue.shift()).toEqual(arrival(pts - 1))
  }
  expect((queue as unknown as { waiting: unknown[] }).waiting.length).toBeLessThanOrEqual(20)
})
