import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { startBenchServer } from '../database/bench-server'
import type { Figure } from '../figure'
import { report } from '../report'
import type { Command, Reply } from '../sockets/gateway-process'
import { SocketCrowd } from '../sockets/socket-crowd'
import { storeEvents } from '../sockets/stored-events'
import { median } from '../timing'

const SOCKETS = 10_000
const SIZE = { conversations: 500, messagesPerConversation: 10 }
/** Told in each round, each when all sockets have the one before. */
const EVENTS = 10
const ROUNDS = 5
const WARM_UP_EVENTS = 5
/** Timers and buffers of the opening are gone. */
const SETTLE_MS = 2_000

/** Said below the table. */
const FROM_SOURCE = 'With the compiler and the source maps in its process, which the built program does not have.'

type ReplyOf<Kind extends Reply['kind']> = Extract<Reply, { kind: Kind }>

/** Many subscribers of one inbox at one gateway, with its subgraphs in its process; the subscribers are in this one. */
async function measureSockets(): Promise<readonly Figure[]> {
  const server = await startBenchServer()
  const gateway = startGatewayProcess()
  try {
    const database = await server.create('sockets', SIZE)
    const events = await storeEvents(database.address, 1)
    const { url, token } = await ask(gateway, { kind: 'start', database, events }, 'started')
    const crowd = new SocketCrowd(url, token)
    // One socket loads whatever the first one needs.
    await crowd.open(1)
    const empty = await measure(gateway)
    await crowd.open(SOCKETS)
    await delay(SETTLE_MS)
    const full = await measure(gateway)
    const rates = await measureRounds(gateway, crowd)
    const after = await measure(gateway)
    return figuresOf(empty.megabytes, full.megabytes, rates, after.megabytes)
  } finally {
    gateway.disconnect()
    await server.stop()
  }
}

async function measureRounds(
  gateway: ChildProcess,
  crowd: SocketCrowd,
): Promise<readonly { readonly perSecond: number; readonly cpuMicroseconds: number }[]> {
  let told = 0
  const tell = (count: number): void => {
    gateway.send({ kind: 'tell', from: told, count } satisfies Command)
    told += count
  }
  tell(WARM_UP_EVENTS)
  await crowd.waitForAnswers(WARM_UP_EVENTS * SOCKETS)
  const rates: { perSecond: number; cpuMicroseconds: number }[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const before = await measure(gateway)
    const begin = performance.now()
    let end = begin
    for (let event = 0; event < EVENTS; event++) {
      tell(1)
      end = await crowd.waitForAnswers(SOCKETS)
    }
    const deliveries = EVENTS * SOCKETS
    const used = (await measure(gateway)).cpuSeconds - before.cpuSeconds
    rates.push({ perSecond: deliveries / ((end - begin) / 1000), cpuMicroseconds: (used / deliveries) * 1e6 })
  }
  return rates
}

function figuresOf(
  empty: number,
  full: number,
  rates: Awaited<ReturnType<typeof measureRounds>>,
  after: number,
): readonly Figure[] {
  const sockets = SOCKETS.toLocaleString('en-US')
  const memory = { of: 'median', kind: 'at most', limit: 400 } as const
  return [
    { name: 'a gateway with its subgraphs, from source, and one socket', unit: 'MB', median: empty, note: FROM_SOURCE },
    { name: `what ${sockets} subscribed sockets add`, unit: 'MB', median: full - empty, budget: memory },
    { name: 'each of them', unit: 'KB', median: ((full - empty) * 1000) / SOCKETS },
    { name: 'what they add after the deliveries', unit: 'MB', median: after - empty },
    {
      name: `deliveries, one event after the other to ${sockets} sockets`,
      unit: '/s',
      median: median(rates.map(({ perSecond }) => perSecond)),
      budget: { of: 'median', kind: 'at least', limit: 20_000 },
    },
    {
      name: 'processor time of the gateway for a delivery',
      unit: 'µs',
      median: median(rates.map((rate) => rate.cpuMicroseconds)),
    },
  ]
}

function startGatewayProcess(): ChildProcess {
  const child = fork(path.join(__dirname, '../sockets/gateway-process.ts'), {
    execArgv: [...process.execArgv, '--expose-gc'],
  })
  child.once('exit', (code) => {
    if (code !== 0) throw new Error(`The gateway ended with ${code}`)
  })
  return child
}

const measure = (gateway: ChildProcess): Promise<ReplyOf<'measured'>> => ask(gateway, { kind: 'measure' }, 'measured')

async function ask<Kind extends Reply['kind']>(
  gateway: ChildProcess,
  command: Command,
  kind: Kind,
): Promise<ReplyOf<Kind>> {
  gateway.send(command)
  const [reply] = (await once(gateway, 'message')) as [Reply]
  if (reply.kind !== kind) throw new Error(`The gateway answered ${reply.kind} instead of ${kind}`)
  return reply as ReplyOf<Kind>
}

report(`${SOCKETS.toLocaleString('en-US')} sockets of one inbox`, measureSockets)
