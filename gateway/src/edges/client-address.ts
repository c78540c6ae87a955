import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'
import proxyAddr from 'proxy-addr'

/** Names for groups of addresses that a proxy may have, besides addresses and ranges like 10.0.0.0/8. */
const NAMED = new Set(['loopback', 'linklocal', 'uniquelocal'])

/**
 * Says where a request comes from: the address of the connection, or, when that is a proxy on the list, what the proxy
 * wrote into X-Forwarded-For. Nobody else's X-Forwarded-For is believed.
 */
export class ClientAddresses {
  readonly trusts: (address: string, hop: number) => boolean

  constructor(proxies: readonly string[]) {
    this.trusts = proxyAddr.compile([...proxies])
  }

  of(request: IncomingMessage): string {
    // A connection that has ended already has no address.
    return request.socket.remoteAddress ? proxyAddr(request, this.trusts) : ''
  }
}

/** Whether text is one of what `ClientAddresses` takes. */
export function isProxyAddress(text: string): boolean {
  if (NAMED.has(text)) return true
  const [address = '', bits, ...rest] = text.split('/')
  const version = isIP(address)
  if (version === 0 || rest.length > 0) return false
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128))
}
