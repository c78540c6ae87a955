// node ops/kafka/start.mjs              runs a broker until Ctrl-C and prints KAFKA_BROKERS; a SIGHUP kills and restarts it
// node ops/kafka/start.mjs <command …>  runs the command with KAFKA_BROKERS set, then stops; uses the one that is set
import { spawn } from 'node:child_process'
import { startBroker } from './broker.mjs'

const [command, ...parameters] = process.argv.slice(2)
const given = process.env.KAFKA_BROKERS
const broker = given && command ? { brokers: given, stop: async () => undefined } : await startBroker()

if (command) {
  const env = { ...process.env, KAFKA_BROKERS: broker.brokers }
  const child = spawn(command, parameters, { stdio: 'inherit', env })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  const code = await new Promise((resolve) => child.once('exit', (status) => resolve(status ?? 1)))
  await broker.stop()
  process.exitCode = code
} else {
  const say = () => console.log(`KAFKA_BROKERS=${broker.brokers}`)
  process.on('SIGHUP', () => void broker.crash().then(say))
  say()
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void broker.stop())
}
