import { Algorithm, hash, verify } from '@node-rs/argon2'
import { tooOften } from '../lock-out/allowance'

/** Argon2id with 19 MiB, two passes, one lane: the OWASP password storage recommendation. */
const PARAMETERS = { algorithm: 2 satisfies Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Each takes a thread of the four that Node has for files and names too, and its memory. */
const AT_ONCE = 2
/** Some three seconds of work; who comes after that is told at once instead of waiting until nobody listens any more. */
const WAITING = 100
const RETRY_SECONDS = 5

let running = 0
const waiting: (() => void)[] = []

/** Runs the work of Argon2 a few at a time; RATE_LIMITED when too many wait. */
async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (running < AT_ONCE) running++
  else {
    if (waiting.length >= WAITING) throw tooOften(RETRY_SECONDS)
    // Whoever ends hands over its turn, so that `running` stays what it is.
    await new Promise<void>((resolve) => waiting.push(resolve))
  }
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running--
  }
}

export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, PARAMETERS))
}

let decoy: Promise<string> | undefined

/**
 * The user that `find` answers, if this is the password; else null. Without a user, or without a password of theirs, it
 * takes as long. The search waits for its turn too: a flood is refused before it reaches the database.
 */
export function checkPassword<User extends { readonly passwordHash: string | null }>(
  find: () => Promise<User | null>,
  password: string,
): Promise<User | null> {
  return inTurn(async () => {
    const user = await find()
    const known = user?.passwordHash ?? null
    const compared = known ?? (await (decoy ??= hash('nobody has this password', PARAMETERS)))
    const fits = await verify(compared, password)
    return fits && known !== null ? user : null
  })
}
