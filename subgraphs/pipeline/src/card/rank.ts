/** In the order of their bytes. */
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const FIRST = 'a0'

/**
 * A rank between two others, null for the ends; compared byte by byte. A rank is a whole number, whose first letter says
 * how many digits it has, and a fraction: cards that are put at one end make ranks that grow with the logarithm of their
 * number, and only those that are put again and again between the same two grow longer. Throws when they are not in order.
 */
export function rankBetween(lower: string | null, upper: string | null): string {
  if (lower !== null && upper !== null && lower >= upper) throw new Error(`"${lower}" is not below "${upper}"`)
  if (lower === null && upper === null) return FIRST
  if (lower === null) return below(upper ?? FIRST)
  if (upper === null) return above(lower)
  const [whole, next] = [wholeOf(lower), wholeOf(upper)]
  if (whole === next) return whole + fractionBetween(lower.slice(whole.length), upper.slice(next.length))
  const following = step(whole, 1)
  return following < upper ? following : whole + fractionBetween(lower.slice(whole.length), null)
}

/** As many ranks between two others, in their order. Between two cards they grow with the logarithm of their number. */
export function ranksBetween(lower: string | null, upper: string | null, count: number): string[] {
  if (count === 0) return []
  if (lower === null || upper === null) {
    const ranks: string[] = []
    while (ranks.length < count) {
      const last = ranks.at(-1) ?? null
      ranks.push(upper === null ? rankBetween(last ?? lower, null) : rankBetween(null, last ?? upper))
    }
    return upper === null ? ranks : ranks.toReversed()
  }
  const middle = rankBetween(lower, upper)
  const above = Math.floor((count - 1) / 2)
  return [...ranksBetween(lower, middle, above), middle, ...ranksBetween(middle, upper, count - 1 - above)]
}

function below(upper: string): string {
  const whole = wholeOf(upper)
  return whole < upper ? whole : step(whole, -1)
}

const above = (lower: string): string => step(wholeOf(lower), 1)

/** `a` has one digit, `b` two; `Z` one, below all of those, `Y` two. */
function wholeOf(rank: string): string {
  const head = rank.charCodeAt(0)
  return rank.slice(0, head >= 97 ? head - 97 + 2 : 90 - head + 2)
}

/** The whole number before or after this one. */
function step(whole: string, by: 1 | -1): string {
  const digits = Array.from(whole.slice(1), (digit) => DIGITS.indexOf(digit))
  let place = digits.length - 1
  for (; place >= 0; place--) {
    const value = (digits[place] ?? 0) + by
    if (value >= 0 && value < DIGITS.length) {
      digits[place] = value
      break
    }
    digits[place] = by === 1 ? 0 : DIGITS.length - 1
  }
  const text = digits.map((digit) => DIGITS[digit]).join('')
  return place >= 0 ? whole.charAt(0) + text : carried(whole.charAt(0), by)
}

/** The first number with the next head: all digits at the end that it is entered from. */
function carried(head: string, by: 1 | -1): string {
  if (head === 'Z' && by === 1) return 'a0'
  if (head === 'a' && by === -1) return 'Zz'
  const next = String.fromCharCode(head.charCodeAt(0) + by)
  if (next < 'A' || next > 'z') throw new Error('There are no more ranks')
  const length = next >= 'a' ? next.charCodeAt(0) - 97 + 1 : 90 - next.charCodeAt(0) + 1
  return next + (by === 1 ? '0' : 'z').repeat(length)
}

/** Between two fractions, of which the upper may be 1 (null); it never ends with a zero. */
function fractionBetween(lower: string, upper: string | null): string {
  let same = 0
  while (upper !== null && same < upper.length && (lower[same] ?? '0') === upper[same]) same++
  if (upper !== null && same > 0) {
    return upper.slice(0, same) + fractionBetween(lower.slice(same), upper.slice(same))
  }
  const low = lower ? DIGITS.indexOf(lower.charAt(0)) : 0
  const high = upper === null ? DIGITS.length : DIGITS.indexOf(upper.charAt(0))
  if (high - low > 1) return DIGITS.charAt(Math.round((low + high) / 2))
  if (upper !== null && upper.length > 1) return upper.charAt(0)
  return DIGITS.charAt(low) + fractionBetween(lower.slice(1), null)
}
