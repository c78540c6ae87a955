import { createLogger } from '@parley/toolkit/logging/logger'
import type { UpdateBatch } from '../telegram-client.port'
import { commitBatch } from './commit-batch'

const logger = createLogger('test', 'silent')
const batch: UpdateBatch = {
  origin: 'LIVE',
  changes: [],
  peers: [],
  state: { pts: 1, qts: 0, date: 0, seq: 0 },
  channels: [],
}

test('offers the same batch until it is taken', async () => {
  const offered: UpdateBatch[] = []
  const commit = async (each: UpdateBatch): Promise<void> => {
    offered.push(each)
    if (offered.length < 3) throw new Error('away')
  }
  await expect(commitBatch(commit, batch, new AbortController().signal, logger)).resolves.toBe(true)
  expect(offered).toEqual([batch, batch, batch])
})

test('gives up only when everything ends', async () => {
  const end = new AbortController()
  const commit = async (): Promise<void> => {
    end.abort()
    throw new Error('away')
  }
  await expect(commitBatch(commit, batch, end.signal, logger)).resolves.toBe(false)
})
