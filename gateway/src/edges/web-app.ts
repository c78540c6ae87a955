import path from 'node:path'
import express, { Router } from 'express'
import { compressedAssets } from './compressed-assets'
import { Page, type PageConfig } from './page'

/** Their names change with their content. */
const FOR_EVER = 'public, max-age=31536000, immutable'

/**
 * Serves the built web app: files with a hash in their name for ever, the page itself never from a cache, and the page for
 * every path that is no file, because the app routes by itself. A build that comes later is served without a restart, and
 * the files of earlier ones for as long as they are there.
 */
export function webApp(folder: string, config: PageConfig): Router {
  const page = new Page(path.join(folder, 'index.html'), config)
  const router = Router()
  const assets = path.join(folder, 'assets')
  router.use('/assets', compressedAssets(assets, FOR_EVER))
  router.use('/assets', express.static(assets, { setHeaders: (response) => response.set('Cache-Control', FOR_EVER) }))
  // A page of an earlier build asks for files that are gone: the page itself would be a lie.
  router.use('/assets', (_request, response) => void response.status(404).end())
  // Pages have places of their own, and some are not for everyone.
  router.get(/\.html$/i, (_request, response) => void response.status(404).end())
  router.use(express.static(folder, { index: false, maxAge: '1h' }))
  router.get('/{*path}', async (_request, response) => page.send(response))
  return router
}
