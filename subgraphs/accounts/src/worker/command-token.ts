import { createHash } from 'node:crypto'
import type { SigningKeys } from '@parley/toolkit/signing/signing-keys'

/** A command is used at once; the rest allows for clocks that differ. */
const COMMAND_SECONDS = 30
/** A browser follows the address at once, but may have to wait for a connection. */
const MEDIA_SECONDS = 300

interface CommandClaims {
  readonly [claim: string]: unknown
  readonly workspaceId: string
  readonly command: string
  /** SHA-256 of the body: a token that is caught on the way is worth nothing with another input. */
  readonly body: string
}

interface MediaClaims {
  readonly [claim: string]: unknown
  readonly workspaceId: string
  readonly attachmentId: string
  readonly thumbnail: boolean
}

export function signCommand(keys: SigningKeys, workspaceId: string, command: string, body: string): Promise<string> {
  const claims: CommandClaims = { workspaceId, command, body: hash(body) }
  return keys.sign(claims, { type: 'worker', expiresInSeconds: COMMAND_SECONDS })
}

/** The workspace in whose name exactly this command was given; null for anything that was not signed so. */
export async function verifyCommand(
  keys: SigningKeys,
  token: string,
  command: string,
  body: string,
): Promise<string | null> {
  const claims = await keys.verify<CommandClaims>(token, { type: 'worker' })
  return claims && claims.command === command && claims.body === hash(body) ? claims.workspaceId : null
}

export function signMedia(keys: SigningKeys, claims: MediaClaims): Promise<string> {
  return keys.sign(claims, { type: 'worker', expiresInSeconds: MEDIA_SECONDS })
}

export async function verifyMedia(keys: SigningKeys, token: string): Promise<MediaClaims | null> {
  const claims = await keys.verify<MediaClaims>(token, { type: 'worker' })
  return claims?.attachmentId ? claims : null
}

function hash(body: string): string {
  return createHash('sha256').update(body).digest('base64url')
}
