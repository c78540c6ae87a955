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

class Redis {
  #port
  #process
  #exited
  #log = ''
  #abandon = () => this.#process.kill('SIGKILL')

  constructor(port) {
    this.#port = port
  }

  /** The value of REDIS_URL. */
  get url() {
    return `redis://127.0.0.1:${this.#port}`
  }

  /** Resolves once it answers. */
  async start() {
    // Nothing on disk: what Parley keeps in Redis can be lost at any time.
    const settings = [
      '--port',
      this.#port,
      '--bind',
      '127.0.0.1',
      '--save',
      '',
      '--appendonly',
      'no',
      '--daemonize',
      'no',
    ]
    const server = spawn('redis-server', settings.map(String), { stdio: ['ignore', 'pipe', 'inherit'] })
    server.stdout.on('data', (chunk) => (this.#log = (this.#log + chunk).slice(-4_000)))
    this.#process = server
    this.#exited = new Promise((resolve) => server.once('exit', resolve))
    process.once('exit', this.#abandon)
    for (const deadline = Date.now() + START_DEADLINE_MS; !(await answers(this.#port)); await delay(50)) {
      if (server.exitCode === null && Date.now() < deadline) continue
      await this.stop()
      throw new Error(`Redis did not start:\n${this.#log}`)
    }
  }

  /** As after a power cut: killed, and started again with nothing in it. */
  async crash() {
    this.#abandon()
    await this.#exited
    process.off('exit', this.#abandon)
    await this.start()
  }

  async stop() {
    this.#process.kill('SIGTERM')
    await this.#exited
    process.off('exit', this.#abandon)
  }
}

/** Resolves once Redis answers. */
export async function startRedis() {
  ensureInstalled()
  const redis = new Redis(await findFreePort())
  await redis.start()
  return redis
}
