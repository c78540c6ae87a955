import { readEnvironment } from './environment'
import { startSandbox } from './sandbox'

/** Starts the sandbox alone: one line of JSON on stdout when it is ready, then it runs until it is told to stop. */
async function main(): Promise<void> {
  const environment = readEnvironment()
  const sandbox = await startSandbox({
    telegramPort: environment.SANDBOX_TELEGRAM_PORT,
    controlPort: environment.SANDBOX_CONTROL_PORT,
    smtpPort: environment.SANDBOX_SMTP_PORT,
    dataDirectory: environment.SANDBOX_DATA_DIR,
    scriptedReplies: environment.SANDBOX_SCRIPTED_REPLIES,
    ambient: environment.SANDBOX_AMBIENT,
    logLevel: environment.LOG_LEVEL,
  })
  let stopping: Promise<void> | undefined
  const stop = (): void => {
    stopping ??= sandbox.stop().then(() => process.exit(0))
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, stop)
  process.on('disconnect', stop)
  if (environment.SANDBOX_PARENT_PIPE) process.stdin.on('end', stop).on('error', stop).resume()
  const ready = {
    ready: true,
    endpoint: `127.0.0.1:${sandbox.telegramPort}`,
    port: sandbox.telegramPort,
    controlPort: sandbox.controlPort,
    smtpPort: sandbox.smtpPort,
    publicKeyPath: sandbox.publicKeyPath,
    publicKey: sandbox.publicKeyPem,
  }
  process.stdout.write(`${JSON.stringify(ready)}\n`)
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
