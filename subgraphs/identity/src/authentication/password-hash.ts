import { Algorithm, hash, verify } from '@node-rs/argon2'

/** Argon2id with 19 MiB, two passes, one lane: the OWASP password storage recommendation. */
const PARAMETERS = { algorithm: 2 satisfies Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export function hashPassword(password: string): Promise<string> {
  return hash(password, PARAMETERS)
}

let decoy: Promise<string> | undefined

/** Whether the password fits. Without a hash (an unknown address) it takes as long and answers false. */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const fits = await verify(passwordHash ?? (await (decoy ??= hashPassword('nobody has this password'))), password)
  return fits && passwordHash !== null
}
