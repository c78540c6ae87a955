import { OrderedBox } from './ordered-box'

const step = (position: number, count = 1) => ({ position, count })

function drain(box: OrderedBox<string>): string[] {
  const values: string[] = []
  for (let value = box.take(); value !== undefined; value = box.take()) values.push(value)
  return values
}

test('hands out in the order of the counter, whatever the order of arrival', () => {
  const box = new OrderedBox<string>(10)
  box.offer(step(13), 'c', 1)
  box.offer(step(11), 'a', 2)
  box.offer(step(12), 'b', 3)
  expect(drain(box)).toEqual(['a', 'b', 'c'])
  expect(box.position).toBe(13)
})

test('holds back what comes too early, and says since when', () => {
  const box = new OrderedBox<string>(10)
  box.offer(step(12), 'b', 700)
  box.offer(step(14), 'd', 800)
  expect(drain(box)).toEqual([])
  expect(box.gapSince).toBe(700)
  box.offer(step(11), 'a', 900)
  expect(drain(box)).toEqual(['a', 'b'])
  expect(box.gapSince).toBe(800)
})

test('drops what is known', () => {
  const box = new OrderedBox<string>(10)
  box.offer(step(10), 'known', 1)
  box.offer(step(11), 'new', 1)
  box.offer(step(11), 'again', 1)
  expect(drain(box)).toEqual(['new'])
  expect(box.gapSince).toBeNull()
})

test('a step over several counts as one; a step without a count changes nothing', () => {
  const box = new OrderedBox<string>(10)
  box.offer(step(13, 3), 'three at once', 1)
  box.offer(step(13, 0), 'same place', 1)
  expect(drain(box)).toEqual(['three at once', 'same place'])
  expect(box.position).toBe(13)
})

test('after a difference goes on with what follows it', () => {
  const box = new OrderedBox<string>(10)
  box.offer(step(12), 'in the difference', 1)
  box.offer(step(21), 'after it', 1)
  box.moveTo(20)
  expect(drain(box)).toEqual(['after it'])
  box.moveTo(5)
  expect(box.position).toBe(21)
})

test('forgets what no difference explained, and keeps a bound', () => {
  const box = new OrderedBox<string>(10, 2)
  box.offer(step(12), 'old', 100)
  box.offer(step(14), 'young', 200)
  box.offer(step(16), 'beyond the bound', 300)
  box.dropHeldBefore(150)
  box.moveTo(13)
  expect(drain(box)).toEqual(['young'])
  expect(box.gapSince).toBeNull()
})

test('starts over backwards when told to', () => {
  const box = new OrderedBox<string>(100)
  box.offer(step(102), 'stale', 1)
  box.reset(3)
  box.offer(step(4), 'anew', 1)
  expect(drain(box)).toEqual(['anew'])
})
