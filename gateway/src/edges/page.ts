import fs from 'node:fs'
import type { Response } from 'express'
import { nonceOf } from './security-headers'

/** What a page is told before its first request. */
export interface PageConfig {
  readonly sandbox: boolean
  /** Filled into the sign-in form in demo mode. */
  readonly demo: { readonly email: string; readonly password: string } | null
}

const CONFIG_PLACE = '<!--parley-config-->'

/** A page of the web build with its configuration in it; the file is read again only when it changed. */
export class Page {
  private text = ''
  private changedAt = 0

  constructor(
    private readonly file: string,
    private readonly config: PageConfig,
  ) {}

  async send(response: Response): Promise<void> {
    const page = await this.read()
    const nonce = nonceOf(response)
    // `<` could end the script element early.
    const json = JSON.stringify({ ...this.config, nonce }).replaceAll('<', '\\u003c')
    const script = `<script type="application/json" id="parley-config">${json}</script>`
    response
      .set('Cache-Control', 'no-store')
      .type('html')
      .send(page.replace(CONFIG_PLACE, () => script))
  }

  private async read(): Promise<string> {
    const { mtimeMs } = await fs.promises.stat(this.file)
    if (mtimeMs !== this.changedAt) {
      this.text = await fs.promises.readFile(this.file, 'utf8')
      this.changedAt = mtimeMs
    }
    return this.text
  }
}
