// One Apache Kafka broker on this machine, for tests and for trying the distributed mode without Docker. Needs Java 17
// and Maven, which fetches the broker once into .cache/. Ends, with its files, when the process that started it ends.
import { spawn, spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

const ROOT = path.resolve(import.meta.dirname, '../..')
const POM = path.join(import.meta.dirname, 'pom.xml')
/** A cold machine fetches about 50 MB first; starting takes a few seconds. */
const START_DEADLINE_MS = 60_000
const STOP_DEADLINE_MS = 15_000

/** Fetches the broker unless the same version is there. Answers its folder of libraries. */
function fetchBroker() {
  const version = createHash('sha256').update(fs.readFileSync(POM)).digest('hex').slice(0, 12)
  const libraries = path.join(ROOT, '.cache', `kafka-${version}`)
  if (fs.existsSync(libraries)) return libraries
  console.error('Kafka: fetching the broker with Maven (once)')
  const partial = `${libraries}.${process.pid}`
  const goal = 'org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies'
  const { status, error, stdout } = spawnSync(
    'mvn',
    ['-B', '-q', '-f', POM, goal, `-DoutputDirectory=${partial}`, '-DincludeScope=runtime'],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  )
  if (status !== 0) throw new Error(`Maven could not fetch Kafka: ${error?.message ?? stdout}`)
  fs.renameSync(partial, libraries)
  return libraries
}

const findFreePort = () =>
  new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })

function writeSettings(directory, port, controllerPort) {
  const settings = {
    'process.roles': 'broker,controller',
    'node.id': 1,
    'controller.quorum.voters': `1@127.0.0.1:${controllerPort}`,
    'controller.listener.names': 'CONTROLLER',
    listeners: `PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}`,
    'advertised.listeners': `PLAINTEXT://127.0.0.1:${port}`,
    'log.dirs': path.join(directory, 'data'),
    // A broker of one: nothing can be replicated.
    'offsets.topic.replication.factor': 1,
    'transaction.state.log.replication.factor': 1,
    'transaction.state.log.min.isr': 1,
    // Fifty by default, each with its files: slow to make, and of no use here.
    'offsets.topic.num.partitions': 2,
    'transaction.state.log.num.partitions': 2,
    // A group starts at once instead of waiting three seconds for more members.
    'group.initial.rebalance.delay.ms': 0,
    'group.min.session.timeout.ms': 2_000,
    'auto.create.topics.enable': false,
  }
  const file = path.join(directory, 'server.properties')
  fs.writeFileSync(
    file,
    Object.entries(settings)
      .map(([name, value]) => `${name}=${value}\n`)
      .join(''),
  )
  fs.writeFileSync(
    path.join(directory, 'log4j.properties'),
    'log4j.rootLogger=WARN, out\nlog4j.appender.out=org.apache.log4j.ConsoleAppender\n' +
      'log4j.appender.out.layout=org.apache.log4j.PatternLayout\nlog4j.appender.out.layout.ConversionPattern=%d %p %c %m%n\n',
  )
  return file
}

function canConnect(port) {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1')
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })
}

class Broker {
  #command
  #directory
  #port
  #process
  #exited
  #log = ''
  #abandon = () => this.#process.kill('SIGKILL')

  constructor(command, directory, port) {
    this.#command = command
    this.#directory = directory
    this.#port = port
  }

  /** The value of KAFKA_BROKERS. */
  get brokers() {
    return `127.0.0.1:${this.#port}`
  }

  /** Resolves once it answers. */
  async start() {
    const broker = spawn('java', this.#command, { stdio: ['ignore', 'pipe', 'pipe'] })
    const keep = (chunk) => (this.#log = (this.#log + chunk).slice(-8_000))
    broker.stdout.on('data', keep)
    broker.stderr.on('data', keep)
    this.#process = broker
    this.#exited = new Promise((resolve) => broker.once('exit', resolve))
    process.once('exit', this.#abandon)
    for (const deadline = Date.now() + START_DEADLINE_MS; !(await canConnect(this.#port)); await delay(100)) {
      if (broker.exitCode === null && Date.now() < deadline) continue
      await this.stop()
      throw new Error(`Kafka did not start:\n${this.#log}`)
    }
  }

  /** As after a power cut: killed, and started again with what is on disk. */
  async crash() {
    this.#abandon()
    await this.#exited
    process.off('exit', this.#abandon)
    await this.start()
  }

  async stop() {
    this.#process.kill('SIGTERM')
    const timer = setTimeout(this.#abandon, STOP_DEADLINE_MS)
    await this.#exited
    clearTimeout(timer)
    process.off('exit', this.#abandon)
    fs.rmSync(this.#directory, { recursive: true, force: true })
  }
}

/** Resolves once the broker answers. */
export async function startBroker() {
  const libraries = fetchBroker()
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'parley-kafka-'))
  const [port, controllerPort] = [await findFreePort(), await findFreePort()]
  const settings = writeSettings(directory, port, controllerPort)
  const java = (...parameters) => [
    '-Xms128m',
    '-Xmx512m',
    '-XX:+UseSerialGC',
    '-XX:TieredStopAtLevel=1',
    `-Dlog4j.configuration=file:${directory}/log4j.properties`,
    '-cp',
    `${libraries}/*`,
    ...parameters,
  ]
  const cluster = randomBytes(16).toString('base64url')
  const format = spawnSync('java', java('kafka.tools.StorageTool', 'format', '-t', cluster, '-c', settings), {
    encoding: 'utf8',
  })
  if (format.status !== 0) throw new Error(`Kafka could not format its storage: ${format.stdout}${format.stderr}`)
  const broker = new Broker(java('kafka.Kafka', settings), directory, port)
  await broker.start()
  return broker
}
