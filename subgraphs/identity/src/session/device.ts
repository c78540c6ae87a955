import Bowser from 'bowser'

const UNKNOWN = 'Unknown device'

/** Few agents come again and again, and telling what one is takes longer than reading a row. */
const REMEMBERED = 500
const known = new Map<string, string>()

/** A device as a person would call it, from its user agent: "Firefox 128 on macOS", "curl", "Unknown device". */
export function describeDevice(userAgent: string): string {
  const found = known.get(userAgent)
  if (found) return found
  const device = parse(userAgent)
  if (known.size >= REMEMBERED) known.clear()
  known.set(userAgent, device)
  return device
}

function parse(userAgent: string): string {
  if (!userAgent.trim()) return UNKNOWN
  const { browser, os } = Bowser.parse(userAgent)
  const name = browser.name || firstProduct(userAgent)
  const [major] = (browser.version ?? '').split('.')
  const program = [name, browser.name ? major : ''].filter(Boolean).join(' ')
  return os.name ? `${program} on ${os.name}` : program || UNKNOWN
}

/** A program that is no browser calls itself `name/version`. */
function firstProduct(userAgent: string): string {
  return /^[\w.-]{1,40}/.exec(userAgent)?.[0] ?? UNKNOWN
}
