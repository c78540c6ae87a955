import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, request, type IncomingMessage, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { EmbeddedPostgres } from '../database/embedded-postgres'
import { announceDatabaseBroker, databaseBroker } from './environment'
import { startTestServer, type TestServer } from './test-server'

type OwnedAddress = EmbeddedPostgres['address']

/**
 * Starts one Postgres for all workers of a test run, when the first of them asks for it; a run that asks for none starts
 * none. Lives in the process that started the run.
 */
export class DatabaseBroker {
  private server: Promise<TestServer> | undefined

  private constructor(
    private readonly http: Server,
    private readonly directory: string,
  ) {}

  static async open(): Promise<DatabaseBroker> {
    const directory = mkdtempSync(path.join(tmpdir(), 'parley-broker-'))
    // A run that is interrupted has no teardown.
    process.once('exit', () => rmSync(directory, { recursive: true, force: true }))
    const http = createServer()
    const broker = new DatabaseBroker(http, directory)
    http.on('request', (_request, response) => {
      broker.start().then(
        ({ postgres }) => response.end(JSON.stringify(postgres.address)),
        (error: Error) => response.writeHead(500).end(error.message),
      )
    })
    const socket = path.join(directory, 'socket')
    await new Promise<void>((resolve) => http.listen(socket, resolve))
    http.unref()
    announceDatabaseBroker(socket)
    return broker
  }

  async close(): Promise<void> {
    announceDatabaseBroker(undefined)
    this.http.close()
    this.http.closeAllConnections()
    rmSync(this.directory, { recursive: true, force: true })
    const server = await this.server
    await server?.stop()
  }

  private start(): Promise<TestServer> {
    return (this.server ??= startTestServer())
  }
}

let ownServer: Promise<TestServer> | undefined

/** The address of the run's Postgres; a process outside a Jest run starts one of its own, which ends with it. */
export async function askForServer(): Promise<OwnedAddress> {
  const socket = databaseBroker()
  if (socket) return askBroker(socket)
  ownServer ??= startTestServer()
  return (await ownServer).postgres.address
}

function askBroker(socketPath: string): Promise<OwnedAddress> {
  return new Promise((resolve, reject) => {
    const answer = (response: IncomingMessage): void => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (part: string) => (text += part))
      response.on('end', () => {
        if (response.statusCode === 200) resolve(JSON.parse(text) as OwnedAddress)
        else reject(new Error(`The test database did not start: ${text}`))
      })
    }
    request({ socketPath, agent: false }, answer).on('error', reject).end()
  })
}
