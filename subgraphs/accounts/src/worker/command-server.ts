import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pipeline } from 'node:stream/promises'
import { workspaceScope } from '@parley/toolkit/database/workspace-scope'
import type { Encryption } from '@parley/toolkit/encryption/encryption'
import { DomainError } from '@parley/toolkit/errors/domain-error'
import { readRange } from '@parley/toolkit/http/byte-range'
import { listen } from '@parley/toolkit/http/listen'
import type { Logger } from '@parley/toolkit/logging/logger'
import type { SigningKeys } from '@parley/toolkit/signing/signing-keys'
import type { MediaFile } from '../media/media-file'
import { COMMANDS, type CommandAnswer, type CommandHandlers, type CommandName } from './command'
import { openCommand } from './command-body'
import { verifyCommand, verifyMedia } from './command-token'

/** A command is a few ids and a word. */
const BODY_LIMIT = 64 * 1024

export interface CommandServerParts {
  readonly signing: SigningKeys
  readonly encryption: Encryption
  readonly logger: Logger
  readonly handlers: CommandHandlers
  readonly openMedia: (attachmentId: string, thumbnail: boolean) => Promise<MediaFile>
}

/**
 * The worker's door for the accounts subgraph and the gateway: commands that a person waits for, and the bytes of
 * attachments. Opens to signed requests only, each bound to one workspace and one command or file.
 */
export class CommandServer {
  private readonly server: Server

  constructor(private readonly parts: CommandServerParts) {
    this.server = createServer((request, response) => {
      this.route(request, response).catch((error: unknown) => {
        this.parts.logger.error({ err: error }, 'A request to the account worker failed')
        if (!response.headersSent) response.writeHead(500)
        response.end()
      })
    })
  }

  /** Answers the address under which others reach it. */
  async listen(host: string, port = 0): Promise<string> {
    await listen(this.server, port, host)
    return `http://${host}:${(this.server.address() as AddressInfo).port}`
  }

  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve))
    this.server.closeAllConnections()
    await closed
  }

  private async route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://worker')
    const [, kind, name = ''] = url.pathname.split('/')
    if (request.method === 'POST' && kind === 'commands' && name in COMMANDS) {
      return this.answerCommand(name as CommandName, request, response)
    }
    if (request.method === 'GET' && kind === 'media') return this.answerMedia(url, request.headers.range, response)
    response.writeHead(404).end()
  }

  private async answerCommand(name: CommandName, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request)
    const token = request.headers.authorization?.replace(/^Bearer /, '') ?? ''
    const workspaceId = body === null ? null : await verifyCommand(this.parts.signing, token, name, body)
    if (body === null || workspaceId === null) return void response.writeHead(401).end()
    const answer = await workspaceScope.run(workspaceId, () =>
      this.run(name, openCommand(this.parts.encryption, name, body)),
    )
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
  }

  private async run(name: CommandName, input: unknown): Promise<CommandAnswer> {
    try {
      const handler = this.parts.handlers[name] as (input: unknown) => Promise<unknown>
      return { result: await handler(COMMANDS[name].parse(input)) }
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      const { code, message, retryable, retryAfterSeconds } = error
      return { error: { code, message, retryable, ...(retryAfterSeconds ? { retryAfterSeconds } : {}) } }
    }
  }

  private async answerMedia(url: URL, wanted: string | undefined, response: ServerResponse): Promise<void> {
    const claims = await verifyMedia(this.parts.signing, url.searchParams.get('token') ?? '')
    if (!claims) return void response.writeHead(401).end()
    await workspaceScope.run(claims.workspaceId, async () => {
      const file = await this.parts.openMedia(claims.attachmentId, claims.thumbnail).catch((error: unknown) => {
        if (!(error instanceof DomainError)) throw error
        response.writeHead(error.code === 'NOT_FOUND' ? 404 : 503).end()
        return null
      })
      if (!file) return
      const size = file.sizeBytes
      const range = size === null ? null : readRange(wanted, size)
      if (range === 'unsatisfiable') return void response.writeHead(416, { 'content-range': `bytes */${size}` }).end()
      const length = range ? range.last - range.first + 1 : size
      response.writeHead(range ? 206 : 200, {
        'content-type': file.mimeType,
        ...(length !== null && { 'content-length': length }),
        ...(range && { 'content-range': `bytes ${range.first}-${range.last}/${size}` }),
      })
      await this.stream(file.open(range), response)
    })
  }

  /** A reader who leaves ends the download; a download that breaks breaks the answer, so that half a file never looks whole. */
  private async stream(bytes: AsyncIterable<Uint8Array>, response: ServerResponse): Promise<void> {
    try {
      await pipeline(bytes, response)
    } catch (error) {
      this.parts.logger.debug({ err: error }, 'A download ended early')
      response.destroy()
    }
  }
}

/** Null when it is longer than any command. */
async function readBody(request: IncomingMessage): Promise<string | null> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length
    if (length > BODY_LIMIT) return null
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}
