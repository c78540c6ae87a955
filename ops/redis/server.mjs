// One Redis on this machine, for tests and for trying the distributed mode without Docker: the distribution's
// redis-server, installed where it is missing and the user may. Ends when the process that started it ends.
import { spawn, spawnSync } from 'node:child_process'
import net from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'

const START_DEADLINE_MS = 10_000

const isInstalled = () => spawnSync('redis-server', ['--version']).status === 0

function ensureInstalled() {
  if (isInstalled()) return
  if (process.getuid?.() !== 0) throw new Error('redis-server is not installed; install it, or set REDIS_URL')
  console.error('Redis: installing redis-server (once)')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const parameters of [['update'], ['install', '-y', '--no-install-recommends', 'redis-server']]) {
    const { status, stderr } = spawnSync('apt-get', parameters, { env, encoding: 'utf8' })
    if (status !== 0) throw new Error(`apt-get ${parameters[0]} failed: ${stderr}`)
  }
}

const findFreePort = () =>
  new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })

function answers(port) {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1', () => socket.write('PING\r\n'))
    const end = (result) => {
      socket.destroy()
      resolve(result)
    }
    socket.once('data', (reply) => end(reply.toString().startsWith('+PONG'))).once('error', () => end(false))
  })
}

/** Resolves once Redis answers; `url` is the value of REDIS_URL. */
export async function startRedis() {
  ensureInstalled()
  const port = await findFreePort()
  // Nothing on disk: what Parley keeps in Redis can be lost at any time.
  const settings = ['--port', port, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--daemonize', 'no']
  const server = spawn('redis-server', settings.map(String), { stdio: ['ignore', 'pipe', 'inherit'] })
  let log = ''
  server.stdout.on('data', (chunk) => (log = (log + chunk).slice(-4_000)))
  const exited = new Promise((resolve) => server.once('exit', resolve))
  const abandon = () => server.kill('SIGKILL')
  process.once('exit', abandon)
  const stop = async () => {
    server.kill('SIGTERM')
    await exited
    process.off('exit', abandon)
  }
  for (const deadline = Date.now() + START_DEADLINE_MS; !(await answers(port)); await delay(50)) {
    if (server.exitCode === null && Date.now() < deadline) continue
    await stop()
    throw new Error(`Redis did not start:\n${log}`)
  }
  return { url: `redis://127.0.0.1:${port}`, stop }
}
