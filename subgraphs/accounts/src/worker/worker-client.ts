import { setTimeout as delay } from 'node:timers/promises'
import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import type { Encryption } from '@parley/toolkit/encryption/encryption'
import { DomainError } from '@parley/toolkit/errors/domain-error'
import type { SigningKeys } from '@parley/toolkit/signing/signing-keys'
import type { WorkerStore } from '../lease/worker.store'
import type { CommandAnswer, CommandInput, CommandName, CommandResults } from './command'
import { sealCommand } from './command-body'
import { signCommand, signMedia } from './command-token'

/** Telegram answers within a second or two. Longer than the worker itself waits for Telegram, so that its answer counts. */
const DEADLINE_MS = 25_000

/** A killed worker's accounts and logins move to another within a few seconds; whoever waits need not notice. */
const TAKEOVER_MS = 8_000
const TAKEOVER_POLL_MS = 200

/** Gives commands to the worker that holds an account or a login, and finds the addresses of attachments. */
export class WorkerClient {
  constructor(
    private readonly workers: WorkerStore,
    private readonly signing: SigningKeys,
    private readonly encryption: Encryption,
  ) {}

  /** To the worker that holds the lease of `subjectId`. Throws what the worker answers, or DEPENDENCY_UNAVAILABLE. */
  async call<Name extends CommandName>(
    subjectId: string,
    name: Name,
    input: CommandInput<Name>,
  ): Promise<CommandResults[Name]> {
    return this.send(
      async () => [await this.workers.findHolder(subjectId)].filter((address) => address !== null),
      name,
      input,
    )
  }

  async isHeld(subjectId: string): Promise<boolean> {
    return (await this.workers.findHolder(subjectId)) !== null
  }

  /** To any worker. */
  async callAny<Name extends CommandName>(name: Name, input: CommandInput<Name>): Promise<CommandResults[Name]> {
    return this.send(() => this.workers.findLive(), name, input)
  }

  /** Where the bytes of an attachment can be fetched for some minutes, without any other credential. */
  async mediaUrl(accountId: string, attachmentId: string, thumbnail: boolean): Promise<string> {
    const address = await this.workers.findHolder(accountId)
    if (!address) throw unavailable()
    const token = await signMedia(this.signing, { workspaceId: workspaceScope.require(), attachmentId, thumbnail })
    return `${address}/media?token=${token}`
  }

  /** To the first that is there; while none is, one may be taking over. */
  private async send<Name extends CommandName>(
    find: () => Promise<readonly string[]>,
    name: Name,
    input: CommandInput<Name>,
  ): Promise<CommandResults[Name]> {
    const body = sealCommand(this.encryption, name, input)
    const giveUpAt = Date.now() + TAKEOVER_MS
    for (;;) {
      for (const address of await find()) {
        const outcome = await this.post(address, name, body)
        if (outcome && 'result' in outcome) return outcome.result as CommandResults[Name]
        if (outcome) throw toError(outcome.error)
      }
      if (Date.now() > giveUpAt) throw unavailable()
      await delay(TAKEOVER_POLL_MS)
    }
  }

  /** Null when nobody listens at the address: the command has certainly not been carried out. */
  private async post(address: string, name: CommandName, body: string): Promise<CommandAnswer | null> {
    const token = await signCommand(this.signing, workspaceScope.require(), name, body)
    try {
      const answer = await fetch(`${address}/commands/${name}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'text/plain' },
        body,
        signal: AbortSignal.timeout(DEADLINE_MS),
      })
      if (!answer.ok) throw new Error(`The account worker answered ${answer.status}`)
      return (await answer.json()) as CommandAnswer
    } catch (error) {
      if (isRefused(error)) return null
      throw unavailable(error)
    }
  }
}

function isRefused(error: unknown): boolean {
  const cause = error instanceof Error ? (error.cause as NodeJS.ErrnoException | undefined) : undefined
  return cause?.code === 'ECONNREFUSED'
}

/** To people, a Telegram that does not answer is a dependency like any other. */
function toError({ code, message, ...details }: Extract<CommandAnswer, { error: unknown }>['error']): DomainError {
  if (code === 'TELEGRAM_UNREACHABLE') return new DomainError('DEPENDENCY_UNAVAILABLE', message, { retryable: true })
  return new DomainError(code, message, details)
}

function unavailable(cause?: unknown): DomainError {
  const message = 'The account worker does not answer. Try again in a moment.'
  return new DomainError('DEPENDENCY_UNAVAILABLE', message, { retryable: true, cause })
}
