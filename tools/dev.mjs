// `npm run dev`: everything from source, restarted when a server file changes; the web app at http://localhost:5173.
import path from 'node:path'
import { startProcess } from './processes.mjs'
import { startSandbox } from './sandbox.mjs'

const ROOT = path.resolve(import.meta.dirname, '..')
const FROM_SOURCE = ['--conditions=development', '--enable-source-maps', '-r', '@swc-node/register']
process.env.SWCRC = 'true'

const sandbox = await startSandbox(path.join(ROOT, 'sandbox/src/main.ts'), { node: FROM_SOURCE })
const env = { ...process.env, ...sandbox?.environment }
const gateway = startProcess(['--watch', ...FROM_SOURCE, path.join(ROOT, 'gateway/src/main.ts')], {
  env,
  stdio: ['ignore', 'inherit', 'inherit'],
})
const web = startProcess([path.join(ROOT, 'node_modules/vite/bin/vite.js'), path.join(ROOT, 'web')], {
  env,
  stdio: ['ignore', 'inherit', 'inherit'],
})

let stopping = false
async function stop() {
  if (stopping) return
  stopping = true
  await Promise.all([web.stop(), gateway.stop()])
  await sandbox?.stop()
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop())
await Promise.race([gateway.exited, web.exited])
await stop()
