import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import { DomainError } from '@parley/toolkit/errors/domain-error'
import type { SigningKeys } from '@parley/toolkit/signing/signing-keys'
import type { WorkerStore } from '../lease/worker.store'
import type { CommandAnswer, CommandInput, CommandName, CommandResults } from './command'
import { signCommand, signMedia } from './command-token'

/** Telegram answers within a second or two. Longer than the worker itself waits for Telegram, so that its answer counts. */
const DEADLINE_MS = 25_000

/** Gives commands to the worker that holds an account or a login, and finds the addresses of attachments. */
export class WorkerClient {
  constructor(
    private readonly workers: WorkerStore,
    private readonly signing: SigningKeys,
  ) {}

  /** To the worker that holds the lease of `subjectId`. Throws what the worker answers, or DEPENDENCY_UNAVAILABLE. */
  async call<Name extends CommandName>(
    subjectId: string,
    name: Name,
    input: CommandInput<Name>,
  ): Promise<CommandResults[Name]> {
    return this.send(await this.workers.findHolder(subjectId), name, input)
  }

  async isHeld(subjectId: string): Promise<boolean> {
    return (await this.workers.findHolder(subjectId)) !== null
  }

  /** To any worker. */
  async callAny<Name extends CommandName>(name: Name, input: CommandInput<Name>): Promise<CommandResults[Name]> {
    return this.send(await this.workers.findLeastBusy(), name, input)
  }

  /** Where the bytes of an attachment can be fetched for some minutes, without any other credential. */
  async mediaUrl(accountId: string, attachmentId: string, thumbnail: boolean): Promise<string> {
    const address = await this.workers.findHolder(accountId)
    if (!address) throw unavailable()
    const token = await signMedia(this.signing, { workspaceId: workspaceScope.require(), attachmentId, thumbnail })
    return `${address}/media?token=${token}`
  }

  private async send<Name extends CommandName>(
    address: string | null,
    name: Name,
    input: CommandInput<Name>,
  ): Promise<CommandResults[Name]> {
    if (!address) throw unavailable()
    const body = JSON.stringify(input)
    const token = await signCommand(this.signing, workspaceScope.require(), name, body)
    const answer = await fetch(`${address}/commands/${name}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body,
      signal: AbortSignal.timeout(DEADLINE_MS),
    }).catch((error: unknown) => {
      throw unavailable(error)
    })
    if (!answer.ok) throw unavailable(new Error(`The account worker answered ${answer.status}`))
    const outcome = (await answer.json()) as CommandAnswer
    if ('result' in outcome) return outcome.result as CommandResults[Name]
    throw toError(outcome.error)
  }
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
