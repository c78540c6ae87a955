import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { AccountsHarness } from './accounts-harness'

const ROOT = path.join(__dirname, '../../..')
/** Starts the worker in a thread with the settings of its first argument, stops it again, and says how it went. */
const ENTRY = path.join(__dirname, 'thread-process.ts')

async function runThread(settings: object): Promise<string> {
  const child = spawn(
    process.execPath,
    ['--conditions=development', '-r', '@swc-node/register', ENTRY, JSON.stringify(settings)],
    { cwd: ROOT, stdio: ['ignore', 'pipe', 'ignore'], env: { SWCRC: 'true' } },
  )
  let output = ''
  child.stdout.on('data', (part: Buffer) => (output += part.toString()))
  await once(child, 'close')
  return output.trim()
}

it('works in a thread, stops when told, and says why it could not start', async () => {
  const { settings } = await AccountsHarness.open()
  expect(await runThread(settings)).toBe('started stopped')
  expect(await runThread({ ...settings, encryptionKeys: ['short'] })).toBe(
    'An encryption key is 32 random bytes in base64url',
  )
}, 90_000)
