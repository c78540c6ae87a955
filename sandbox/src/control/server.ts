import express, { type NextFunction, type Request, type Response } from 'express'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ZodError } from 'zod'
import { mailboxPages } from '../mail/mailbox-page'
import type { Services } from '../telegram/services'
import { RpcError } from '../mtproto/rpc-error'
import { ControlError } from './errors'
import { ROUTES } from './routes'

/** A control request is a few fields; more is a mistake. */
const BODY_LIMIT = '256kb'
const LOOPBACK_NAMES = ['127.0.0.1', 'localhost', '[::1]']

export interface ControlServer {
  port: number
  close(): Promise<void>
}

/** Serves the control API on loopback. Port 0 takes a free one. */
export async function startControlServer(services: Services, port: number): Promise<ControlServer> {
  const app = express().disable('x-powered-by')
  app.use(refuseForeignCallers)
  app.use(express.json({ limit: BODY_LIMIT }))
  for (const route of ROUTES)
    app[route.method](route.path, async (request: Request, response: Response) => {
      response.json(await route.answer(services, route.method === 'get' ? request.query : request.body))
    })
  app.use(mailboxPages(services.mailbox))
  app.use((request: Request) => {
    throw new ControlError(404, 'NOT_FOUND', `no ${request.method} ${request.path}`)
  })
  app.use(answerError(services))
  const server = createServer(app)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { port: (server.address() as AddressInfo).port, close }
}

/** A page in a browser must not reach the sandbox: neither by a rebound name nor from another origin. */
function refuseForeignCallers(request: Request, _response: Response, next: NextFunction): void {
  const host = request.headers.host ?? ''
  const { origin } = request.headers
  const name = host.replace(/:\d+$/, '')
  const isForeign = !LOOPBACK_NAMES.includes(name) || (origin !== undefined && origin !== `http://${host}`)
  next(isForeign ? new ControlError(403, 'FORBIDDEN', 'the control API answers local callers only') : undefined)
}

function answerError({ log }: Services) {
  return (error: unknown, _request: Request, response: Response, _next: NextFunction): void => {
    if (error instanceof ZodError) {
      const fields = error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }))
      response.status(400).json({ error: { code: 'VALIDATION_FAILED', message: 'the input has mistakes', fields } })
    } else if (error instanceof ControlError) {
      response.status(error.status).json({ error: { code: error.code, message: error.message } })
    } else if (error instanceof RpcError) {
      response.status(409).json({ error: { code: error.text, message: `Telegram answers ${error.text}` } })
    } else if (isHttpError(error)) {
      response.status(error.status).json({ error: { code: 'BAD_REQUEST', message: error.message } })
    } else {
      log.error('control request failed', { error: error instanceof Error ? error.stack : String(error) })
      response.status(500).json({ error: { code: 'INTERNAL', message: 'the request failed' } })
    }
  }
}

/** What express's body parser throws for a body it cannot read. */
const isHttpError = (error: unknown): error is Error & { status: number } =>
  error instanceof Error && 'status' in error && typeof error.status === 'number' && error.status < 500
