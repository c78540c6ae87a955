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
