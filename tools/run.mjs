// Runs a TypeScript entry of the workspace without a build step: node tools/run.mjs <file> [arguments]
import { spawn } from 'node:child_process'

const child = spawn(
  process.execPath,
  ['--conditions=development', '--enable-source-maps', '-r', '@swc-node/register', ...process.argv.slice(2)],
  { stdio: 'inherit', env: { ...process.env, SWCRC: 'true' } },
)
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
