// node ops/redis/start.mjs              runs a Redis until Ctrl-C and prints REDIS_URL; a SIGHUP kills and restarts it
// node ops/redis/start.mjs <command …>  runs the command with REDIS_URL set, then stops; uses the one that is set
import { spawn } from 'node:child_process'
import { startRedis } from './server.mjs'

const [command, ...parameters] = process.argv.slice(2)
const given = process.env.REDIS_URL
const redis = given && command ? { url: given, stop: async () => undefined } : await startRedis()

if (command) {
  const env = { ...process.env, REDIS_URL: redis.url }
  const child = spawn(command, parameters, { stdio: 'inherit', env })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  const code = await new Promise((resolve) => child.once('exit', (status) => resolve(status ?? 1)))
  await redis.stop()
  process.exitCode = code
} else {
  const say = () => console.log(`REDIS_URL=${redis.url}`)
  process.on('SIGHUP', () => void redis.crash().then(say))
  say()
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void redis.stop())
}
