import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startControlServer } from './control/server'
import { FileStore } from './files/file-store'
import { createLog, type Log, type LogLevel } from './log'
import { MtprotoServer, type RpcHandler } from './mtproto/server'
import { MailServer } from './mail/mail-server'
import { Mailbox } from './mail/mailbox'
import { DirectoryLock } from './persistence/directory-lock'
import { WorldStore } from './persistence/world-store'
import { ScriptedPeople } from './scripts/scripted-people'
import { seedWorld } from './seed/seed-world'
import { Logins } from './telegram/logins'
import { routeCalls } from './telegram/methods/registry'
import { Presence } from './telegram/presence'
import { Publisher } from './telegram/publisher'
import type { Services } from './telegram/services'
import { createKeyStore } from './telegram/key-store'
import type { WorldState } from './telegram/world/world'

export interface SandboxOptions {
  /** 0, the default, takes a free port. */
  telegramPort?: number
  controlPort?: number
  smtpPort?: number
  /** Where the world is kept; without one it lives in a temporary directory and is removed at the end. */
  dataDirectory?: string
  /** Counterparts answer when written to. Default true. */
  scriptedReplies?: boolean
  /** Someone writes to each signed-in account now and then. Default true. */
  ambient?: boolean
  logLevel?: LogLevel
  /** Steps of a box kept for differences. */
  keptEvents?: number
  /** Another first world than the seeded one. */
  seed?: () => WorldState
}

export interface Sandbox {
  telegramPort: number
  controlPort: number
  smtpPort: number
  publicKeyPem: string
  publicKeyPath: string
  /** The parts behind the ports, for tests in the same process. */
  services: Services
  stop(): Promise<void>
}

/** Starts the sandbox on loopback: Telegram, a mail server, and the control API of both. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const log = createLog(options.logLevel ?? 'warn')
  const directory = options.dataDirectory ?? mkdtempSync(join(tmpdir(), 'parley-sandbox-'))
  const lock = await DirectoryLock.acquire(directory)
  const store = new WorldStore({
    directory,
    log,
    seed: options.seed ?? (() => seedWorld()),
    ...(options.keptEvents === undefined ? {} : { world: { keptEvents: options.keptEvents } }),
  })
  const services = assemble(store, new Mailbox(directory), log)
  const { mailbox } = services
  const mailServer = new MailServer({ mailbox, faults: services.server.faults, log })
  const scripts = new ScriptedPeople(services, {
    replies: options.scriptedReplies ?? true,
    ambient: options.ambient ?? true,
  })
  const telegramPort = await services.server.listen(options.telegramPort ?? 0)
  services.telegramPort = telegramPort
  const smtpPort = await mailServer.listen(options.smtpPort ?? 0)
  const control = await startControlServer(services, options.controlPort ?? 0)
  lock.hold(control.port)
  scripts.start()
  const { publicKeyPath } = store
  const stop = async (): Promise<void> => {
    scripts.stop()
    await control.close()
    await mailServer.close()
    await services.server.close()
    store.close()
    lock.release()
    if (options.dataDirectory === undefined) rmSync(directory, { recursive: true, force: true })
  }
  const publicKeyPem = store.rsa.publicPem
  return { telegramPort, controlPort: control.port, smtpPort, publicKeyPem, publicKeyPath, services, stop }
}

function assemble({ world, rsa }: WorldStore, mailbox: Mailbox, log: Log): Services {
  const files = new FileStore(world.directory)
  const presence = new Presence()
  let handle: RpcHandler = () => {
    throw new Error('called before the methods were bound')
  }
  const server = new MtprotoServer({
    rsa,
    log,
    keys: createKeyStore(world),
    handle: (call) => handle(call),
    phoneOf: (userId) => world.directory.person(userId).phone,
  })
  const services: Services = {
    world,
    server,
    files,
    presence,
    log,
    mailbox,
    publisher: new Publisher(world, presence, files, server),
    logins: new Logins(world),
    sentListeners: new Set(),
    telegramPort: 0,
  }
  // The methods read `services` at each call, so the port named later reaches them too.
  handle = routeCalls(services)
  return services
}
