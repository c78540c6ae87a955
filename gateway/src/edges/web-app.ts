import fs from 'node:fs'
import path from 'node:path'
import express, { Router, type Response } from 'express'
import { compressedAssets } from './compressed-assets'
import { nonceOf } from './security-headers'

/** What the page tells the web app before its first request. */
export interface PageConfig {
  readonly sandbox: boolean
  /** Filled into the sign-in form in demo mode. */
  readonly demo: { readonly email: string; readonly password: string } | null
}

/** Their names change with their content. */
const FOR_EVER = 'public, max-age=31536000, immutable'
const CONFIG_PLACE = '<!--parley-config-->'

/**
 * Serves the built web app: files with a hash in their name for ever, the page itself never from a cache, and the page for
 * every path that is no file, because the app routes by itself.
 */
export function webApp(folder: string, config: PageConfig): Router {
  const page = fs.readFileSync(path.join(folder, 'index.html'), 'utf8')
  const router = Router()
  const assets = path.join(folder, 'assets')
  router.use('/assets', compressedAssets(assets, FOR_EVER))
  router.use('/assets', express.static(assets, { setHeaders: (response) => response.set('Cache-Control', FOR_EVER) }))
  // A page of an earlier build asks for files that are gone: the page itself would be a lie.
  router.use('/assets', (_request, response) => void response.status(404).end())
  router.use(express.static(folder, { index: false, maxAge: '1h' }))
  router.get('/{*path}', (_request, response) => sendPage(response, page, config))
  return router
}

function sendPage(response: Response, page: string, config: PageConfig): void {
  const nonce = nonceOf(response)
  // `<` could end the script element early.
  const json = JSON.stringify({ ...config, nonce }).replaceAll('<', '\\u003c')
  const script = `<script type="application/json" id="parley-config">${json}</script>`
  response
    .set('Cache-Control', 'no-store')
    .type('html')
    .send(page.replace(CONFIG_PLACE, () => script))
}
