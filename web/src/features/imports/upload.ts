import { IMPORT_PART_BYTES } from '@parley/schema/inputs/import'
import { readError } from '../../lib/apollo/read-error'
import { askEdge } from '../../lib/files/fetch-file'

/** Longer breaks than that are for a person to notice. */
const TRIES = 6
const FIRST_WAIT_MS = 500

interface Upload {
  file: File
  importId: string
  /** Parts that have arrived before a break. */
  received: readonly number[]
  signal: AbortSignal
  onProgress: (bytes: number) => void
}

/** Sends the parts of a file that have not arrived; one that fails is sent again, after a while. */
export async function uploadParts({ file, importId, received, signal, onProgress }: Upload): Promise<void> {
  const there = new Set(received)
  const count = Math.ceil(file.size / IMPORT_PART_BYTES)
  for (let number = 0; number < count; number += 1) {
    const part = file.slice(number * IMPORT_PART_BYTES, (number + 1) * IMPORT_PART_BYTES)
    if (!there.has(number)) await sendPart(`/imports/${importId}/parts/${number}`, part, signal)
    onProgress(Math.min(file.size, (number + 1) * IMPORT_PART_BYTES))
  }
}

async function sendPart(path: string, part: Blob, signal: AbortSignal): Promise<void> {
  for (let tried = 1; ; tried += 1) {
    try {
      const headers = { 'content-type': 'application/octet-stream' }
      await askEdge(path, { method: 'PUT', body: part, headers, signal })
      return
    } catch (error) {
      const { code, retryable, retryAfterSeconds } = readError(error)
      const mayPass = retryable || code === 'RATE_LIMITED'
      if (signal.aborted || !mayPass || tried === TRIES) throw error
      await wait(retryAfterSeconds === null ? FIRST_WAIT_MS * 2 ** (tried - 1) : retryAfterSeconds * 1000, signal)
    }
  }
}

function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(signal.reason as Error)
    })
  })
}
