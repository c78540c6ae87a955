import { actor } from '@parley/toolkit/testing/test-actor'
import type { EntityKey } from './hydrate'
import { ReadAhead } from './read-ahead'

const reader = actor('AGENT')

function readAhead(ids: string[], failing: readonly string[] = []) {
  const asked: string[] = []
  const left = [...ids]
  const take = (): EntityKey | null => (left.length > 0 ? { id: left.shift() as string } : null)
  const ahead = new ReadAhead(
    { next: async () => take(), nextReady: take, close: () => undefined },
    async ({ id = '' }) => {
      asked.push(id)
      if (failing.includes(id)) throw new Error(`No ${id}`)
      return { data: { id } }
    },
  )
  const answer = async (by = reader): Promise<unknown> => (await ahead.answer(by))?.data?.['id']
  return { ahead, asked, answer }
}

describe('what is read ahead', () => {
  afterEach(() => {
    jest.restoreAllMocks()
  })

  it('is taken and asked for together, and answered one by one', async () => {
    const { ahead, asked, answer } = readAhead(['a', 'b'])
    expect(await ahead.take()).toBe(true)
    expect(asked).toEqual([])
    expect(await answer()).toBe('a')
    ahead.pass()
    expect(await ahead.take()).toBe(true)
    expect(await answer()).toBe('b')
    ahead.pass()
    expect(asked).toEqual(['a', 'b'])
    expect(await ahead.take()).toBe(false)
    expect(await answer()).toBeUndefined()
  })

  it('is asked for again when it waited long for its turn', async () => {
    const { ahead, asked, answer } = readAhead(['a', 'b', 'c'])
    const now = jest.spyOn(Date, 'now').mockReturnValue(5_000)
    await ahead.take()
    for (const at of [5_000, 6_000]) {
      now.mockReturnValue(at)
      await answer()
      ahead.pass()
    }
    expect(asked).toEqual(['a', 'b', 'c'])
    now.mockReturnValue(6_001)
    expect(await answer()).toBe('c')
    expect(asked).toEqual(['a', 'b', 'c', 'c'])
  })

  it('is asked for again for another actor', async () => {
    const { ahead, asked, answer } = readAhead(['a', 'b'])
    await ahead.take()
    await answer()
    ahead.pass()
    await answer(reader.as('VIEWER'))
    expect(asked).toEqual(['a', 'b', 'b'])
  })

  it('fails when it is its turn, and is asked for again once its answers are forgotten', async () => {
    const failing = ['b']
    const { ahead, asked, answer } = readAhead(['a', 'b', 'c'], failing)
    await ahead.take()
    expect(await answer()).toBe('a')
    ahead.pass()
    await expect(answer()).rejects.toThrow('No b')
    failing.pop()
    ahead.forgetAnswers()
    expect(await answer()).toBe('b')
    expect(asked).toEqual(['a', 'b', 'c', 'b', 'c'])
  })

  it('is nothing after it was dropped', async () => {
    const { ahead, answer } = readAhead(['a', 'b'])
    await ahead.take()
    ahead.drop()
    expect(ahead.holds).toBe(false)
    expect(await answer()).toBeUndefined()
  })

  describe('while events are told', () => {
    let arrive: (...ids: string[]) => void
    let breakOff: (error: Error) => void
    let asked: string[]
    let answers: Map<string, () => void>
    let ahead: ReadAhead

    beforeEach(() => {
      const waiting: { resolve: (key: EntityKey | null) => void; reject: (error: Error) => void }[] = []
      const ready: EntityKey[] = []
      asked = []
      answers = new Map()
      arrive = (...ids) => {
        ready.push(...ids.map((id) => ({ id })))
        waiting.shift()?.resolve(ready.shift() ?? null)
      }
      breakOff = (error) => waiting.shift()?.reject(error)
      ahead = new ReadAhead(
        {
          next: () =>
            ready.length > 0
              ? Promise.resolve(ready.shift() ?? null)
              : new Promise((resolve, reject) => waiting.push({ resolve, reject })),
          nextReady: () => ready.shift() ?? null,
          close: () => undefined,
        },
        async ({ id = '' }) => {
          asked.push(id)
          await new Promise<void>((resolve) => answers.set(id, resolve))
          return { data: { id } }
        },
      )
    })

    const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
    const tell = async (): Promise<unknown> => {
      const { data } = (await ahead.answer(reader)) ?? {}
      ahead.pass()
      return data?.['id']
    }

    it('the next ones are read, and asked for as one group when those before are answered', async () => {
      arrive('a')
      await ahead.take()
      const first = tell()
      arrive('b')
      await settle()
      arrive('c', 'd')
      await settle()
      expect(asked).toEqual(['a'])
      answers.get('a')?.()
      await first
      await settle()
      expect(asked).toEqual(['a', 'b', 'c', 'd'])
      for (const id of ['d', 'c', 'b']) answers.get(id)?.()
      expect([await tell(), await tell(), await tell()]).toEqual(['b', 'c', 'd'])
    })

    it('a read that fails is told when nothing is left to tell', async () => {
      arrive('a', 'b')
      await ahead.take()
      const first = tell()
      await settle()
      breakOff(new Error('Away'))
      await settle()
      for (const id of ['a', 'b']) answers.get(id)?.()
      expect([await first, await tell()]).toEqual(['a', 'b'])
      const next = ahead.take()
      await settle()
      breakOff(new Error('Still away'))
      await expect(next).rejects.toThrow('Still away')
    })

    it('nothing is asked for after failures until an answer is wanted again', async () => {
      arrive('a')
      await ahead.take()
      const first = tell()
      ahead.forgetAnswers()
      arrive('b')
      answers.get('a')?.()
      await first
      await settle()
      expect(asked).toEqual(['a'])
    })

    it('what comes after it was dropped is not held', async () => {
      arrive('a')
      await ahead.take()
      const first = tell()
      ahead.drop()
      arrive('b')
      answers.get('a')?.()
      await first
      await settle()
      expect(ahead.holds).toBe(false)
      expect(asked).toEqual(['a'])
    })
  })
})
