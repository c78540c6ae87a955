import { createLogger } from '@parley/toolkit/logging/logger'
import { createTelegramClientFactory } from '@parley/accounts/telegram/create-client-factory'
import type { TelegramError } from '@parley/accounts/telegram/telegram.errors'
import type { FileRequest } from '@parley/accounts/telegram/telegram-client.port'

/**
 * A process of its own for the test that destroy() leaves nothing behind: it uses a client, destroys it, and must then
 * end by itself. Its one argument is JSON.
 */
interface Task {
  readonly endpoint: { readonly host: string; readonly port: number }
  readonly serverKey: string
  readonly session: string
  readonly file: FileRequest | null
}

async function main(): Promise<void> {
  const task = JSON.parse(process.argv[2]!) as Task
  const factory = createTelegramClientFactory({
    ...task,
    apiId: 12345,
    apiHash: '0123456789abcdef0123456789abcdef',
    logger: createLogger('open-and-destroy', 'silent'),
    keepalive: { everyMs: 50, answerWithinMs: 10_000 },
    connectDeadlineMs: task.session ? 20_000 : 1_000,
  })
  const client = factory.create(task.session)
  const outcome = await use(client, task.file).catch((error: TelegramError) => error.code)
  await client.destroy()
  process.stdout.write(outcome)
}

async function use(client: ReturnType<ReturnType<typeof createTelegramClientFactory>['create']>, file: Task['file']) {
  await client.connect()
  let stored = (): void => {}
  const started = new Promise<void>((resolve) => (stored = resolve))
  const followed = client.follow(null, async () => stored())
  await started
  let bytes = 0
  if (file) for await (const piece of client.download(file)) bytes += piece.length
  void followed
  return `read ${bytes}`
}

void main()
