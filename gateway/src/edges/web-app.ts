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
 * every path that is no file, because the app routes by itself. A build that comes later is served without a restart, and
 * the files of earlier ones for as long as they are there.
 */
export function webApp(folder: string, config: PageConfig): Router {
  const page = new Page(path.join(folder, 'index.html'))
  const router = Router()
  const assets = path.join(folder, 'assets')
  router.use('/assets', compressedAssets(assets, FOR_EVER))
  router.use('/assets', express.static(assets, { setHeaders: (response) => response.set('Cache-Control', FOR_EVER) }))
  // A page of an earlier build asks for files that are gone: the page itself would be a lie.
  router.use('/assets', (_request, response) => void response.status(404).end())
  router.use(express.static(folder, { index: false, maxAge: '1h' }))
  router.get('/{*path}', async (_request, response) => sendPage(response, await page.read(), config))
  return router
}

/** A file that is read again only when it changed. */
class Page {
  private text = ''
  private changedAt = 0

  constructor(private readonly file: string) {}

  async read(): Promise<string> {
    const { mtimeMs } = await fs.promises.stat(this.file)
    if (mtimeMs !== this.changedAt) {
      this.text = await fs.promises.readFile(this.file, 'utf8')
      this.changedAt = mtimeMs
    }
    return this.text
  }
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
