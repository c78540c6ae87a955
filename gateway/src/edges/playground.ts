import path from 'node:path'
import { Router } from 'express'
import { Page, type PageConfig } from './page'

/**
 * `GET /graphql` in a browser: a page of our own origin to try operations and subscriptions on, as whoever is signed in to
 * the app there. Programs, which do not ask for a page, never see it.
 */
export function playground(folder: string, config: PageConfig): Router {
  const page = new Page(path.join(folder, 'playground.html'), config)
  const router = Router()
  router.get('/', async (request, response, next) => {
    response.vary('Accept')
    const wantsPage = request.accepts(['application/json', 'text/html']) === 'text/html'
    if (!wantsPage) return next()
    await page.send(response)
  })
  return router
}
