import { createHash, randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onDispose } from '@parley/toolkit/testing/disposal'
import express from 'express'
import { CLIENT } from './client'

export interface GitHubVisitor {
  readonly id: number
  readonly login: string
  readonly name: string | null
  readonly emails: readonly { email: string; primary: boolean; verified: boolean }[]
}

/** Answers as GitHub does: plain OAuth 2.0 with PKCE, errors with status 200, the person and their addresses by its API. */
export async function startGitHubServer(): Promise<{ url: string; visitor: GitHubVisitor | null }> {
  const server: { url: string; visitor: GitHubVisitor | null } = { url: '', visitor: null }
  const codes = new Map<string, { challenge: string; redirectUri: string; visitor: GitHubVisitor }>()
  const tokens = new Map<string, GitHubVisitor>()
  const app = express()
  app.get('/login/oauth/authorize', (request, response) => {
    const { state, redirect_uri, code_challenge } = request.query as Record<string, string>
    const target = new URL(redirect_uri ?? '')
    target.searchParams.set('state', state ?? '')
    if (server.visitor) {
      const code = randomBytes(10).toString('hex')
      codes.set(code, { challenge: code_challenge ?? '', redirectUri: redirect_uri ?? '', visitor: server.visitor })
      target.searchParams.set('code', code)
    } else target.searchParams.set('error', 'access_denied')
    response.redirect(target.href)
  })
  app.post('/login/oauth/access_token', express.urlencoded({ extended: false }), (request, response) => {
    const body = request.body as Record<string, string>
    const given = codes.get(body['code'] ?? '')
    codes.delete(body['code'] ?? '')
    const challenge = createHash('sha256')
      .update(body['code_verifier'] ?? '')
      .digest('base64url')
    const [id, secret] = credentialsOf(request.get('authorization'), body)
    const isOurs = id === CLIENT.clientId && secret === CLIENT.clientSecret
    if (!given || !isOurs || given.challenge !== challenge || given.redirectUri !== body['redirect_uri']) {
      return void response.json({ error: 'bad_verification_code', error_description: 'The code is not valid.' })
    }
    const token = `gho_${randomBytes(18).toString('hex')}`
    tokens.set(token, given.visitor)
    response.json({ access_token: token, token_type: 'bearer', scope: 'read:user,user:email' })
  })
  const visitorOf = (request: express.Request) =>
    tokens.get((request.get('authorization') ?? '').replace(/^Bearer /i, ''))
  app.get('/user', (request, response) => {
    const visitor = visitorOf(request)
    if (!visitor) return void response.status(401).json({ message: 'Bad credentials' })
    response.json({ id: visitor.id, login: visitor.login, name: visitor.name })
  })
  app.get('/user/emails', (request, response) => {
    const visitor = visitorOf(request)
    if (!visitor) return void response.status(401).json({ message: 'Bad credentials' })
    response.json(visitor.emails)
  })
  const http = createServer(app)
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  onDispose(() => http.close())
  server.url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  return server
}

function credentialsOf(header: string | undefined, body: Record<string, string>): readonly (string | undefined)[] {
  if (!header?.startsWith('Basic ')) return [body['client_id'], body['client_secret']]
  return Buffer.from(header.slice(6), 'base64').toString().split(':').map(decodeURIComponent)
}
