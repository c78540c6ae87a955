/** What the gateway tells the page in `<script type="application/json" id="parley-config">`. */
export interface PageConfig {
  /** Telegram is the local sandbox: no message leaves this machine. */
  sandbox: boolean
  /** The sign-in that the demo mode prints, to be offered on the sign-in page. */
  demo: { email: string; password: string } | null
}

export function readPageConfig(page: Document = document): PageConfig {
  const text = page.getElementById('parley-config')?.textContent
  const given: Partial<PageConfig> = text ? JSON.parse(text) : {}
  return { sandbox: given.sandbox === true, demo: given.demo ?? null }
}

export const pageConfig = readPageConfig()
