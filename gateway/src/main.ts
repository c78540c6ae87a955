import 'reflect-metadata'
import { createLogger } from '@parley/toolkit/logging/logger'
import { EnvironmentMistakes } from '@parley/toolkit/environment/read-environment'
import { stopOnSignal } from '@parley/toolkit/subgraph/stop-on-signal'
import { DEMO_SIGN_IN, prepareDemoWorkspace } from './demo/demo-workspace'
import { startDistributedGateway } from './distributed'
import { readGatewayEnvironment } from './environment'
import { sandboxControlUrl, usesSandbox } from './gateway-options'
import { startOneProcess } from './one-process'

const print = (line: string): void => void process.stdout.write(`${line}\n`)

/** Starts Parley: the whole of it, or the gateway alone where SUBGRAPH_URLS says where the rest is. */
async function main(): Promise<void> {
  const environment = readGatewayEnvironment()
  const { platform, preparesDemo } = environment
  const logger = createLogger('gateway', platform.logLevel)
  const fail = (error: Error): never => {
    logger.fatal({ err: error }, 'Parley cannot go on')
    process.exit(1)
  }
  const running = platform.subgraphUrls
    ? await startDistributedGateway(environment, platform.subgraphUrls)
    : await startOneProcess(environment, { onProgress: print, onDeath: fail })
  let stopping = false
  stopOnSignal(() => {
    stopping = true
    return running.stop()
  }, logger)
  if (!preparesDemo) return print(`Parley is ready at ${platform.publicUrl}`)
  try {
    await prepareDemoWorkspace({
      url: running.url,
      sandboxControlUrl: usesSandbox(platform) ? sandboxControlUrl(platform) : null,
      onProgress: print,
    })
  } catch (error) {
    // Whoever stops it at once finds the workspace half prepared; the next start goes on.
    if (stopping) return
    throw error
  }
  print(`\nParley is ready at ${platform.publicUrl}`)
  print(`Sign in as ${DEMO_SIGN_IN.email} with the password ${DEMO_SIGN_IN.password}\n`)
}

/** Mistakes of the setting are told in words; anything else with where it happened. */
function explain(error: NodeJS.ErrnoException & { readonly port?: number }): string {
  if (error instanceof EnvironmentMistakes) return error.message
  if (error.code === 'EADDRINUSE') {
    return `Port ${error.port} is in use. Stop what uses it, or choose another one with PORT.`
  }
  return error.stack ?? error.message
}

main().catch((error: Error) => {
  process.stderr.write(`Parley did not start.\n${explain(error)}\n`)
  process.exit(1)
})
