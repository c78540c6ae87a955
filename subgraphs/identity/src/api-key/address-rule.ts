import ipaddr from 'ipaddr.js'

/** Whether a key may be used from this address: one of the list, or any where the list is empty. */
export function allowsAddress(allowed: readonly string[], clientAddress: string): boolean {
  if (allowed.length === 0) return true
  if (!ipaddr.isValid(clientAddress)) return false
  // An IPv4 client of a socket that speaks IPv6 has an address like ::ffff:203.0.113.9.
  const address = ipaddr.process(clientAddress)
  return allowed.some((rule) => {
    const [range, bits] = rule.includes('/') ? ipaddr.parseCIDR(rule) : wholeAddress(rule)
    return range.kind() === address.kind() && address.match(range, bits)
  })
}

function wholeAddress(rule: string): [ipaddr.IPv4 | ipaddr.IPv6, number] {
  const address = ipaddr.process(rule)
  return [address, address.toByteArray().length * 8]
}
