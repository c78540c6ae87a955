/** A browser as far as a sign-in needs one: it keeps cookies by host and path, and follows redirects while it is told to. */
export class TestBrowser {
  private readonly cookies: { host: string; path: string; name: string; value: string }[] = []

  /** One request, with the cookies for it. */
  async visit(url: string, init: RequestInit = {}): Promise<Response> {
    const { host, pathname } = new URL(url)
    const fitting = this.cookies.filter((each) => each.host === host && pathname.startsWith(each.path))
    const cookie = fitting.map(({ name, value }) => `${name}=${value}`).join('; ')
    const headers = { ...(init.headers as Record<string, string> | undefined), ...(cookie && { cookie }) }
    const response = await fetch(url, { ...init, redirect: 'manual', headers })
    for (const line of response.headers.getSetCookie()) this.keep(host, line)
    return response
  }

  /** Follows redirects until one leads to an address that begins so; answers that address, unvisited. */
  async followTo(url: string, end: string): Promise<string> {
    for (let next = url, steps = 0; steps < 10; steps++) {
      if (next.startsWith(end)) return next
      const response = await this.visit(next)
      const location = response.headers.get('location')
      if (!location) throw new Error(`${next} answers ${response.status} and leads nowhere: ${await response.text()}`)
      next = new URL(location, next).href
    }
    throw new Error(`Too many redirects on the way to ${end}`)
  }

  /** The value of a cookie that was set by a host. */
  cookie(name: string): string | null {
    return this.cookies.find((each) => each.name === name)?.value ?? null
  }

  /** Plants a cookie, as someone who tampers with one would. */
  plant(url: string, name: string, value: string, path: string): void {
    const { host } = new URL(url)
    this.forget(host, name)
    this.cookies.push({ host, path, name, value })
  }

  private keep(host: string, line: string): void {
    const [pair = '', ...attributes] = line.split(';').map((part) => part.trim())
    const name = pair.slice(0, pair.indexOf('='))
    const value = pair.slice(pair.indexOf('=') + 1)
    const path = attributes.find((each) => /^path=/i.test(each))?.slice(5) ?? '/'
    const expires = attributes.find((each) => /^expires=/i.test(each))?.slice(8)
    this.forget(host, name)
    if (value && !(expires && Date.parse(expires) < Date.now())) this.cookies.push({ host, path, name, value })
  }

  private forget(host: string, name: string): void {
    const index = this.cookies.findIndex((each) => each.host === host && each.name === name)
    if (index >= 0) this.cookies.splice(index, 1)
  }
}
