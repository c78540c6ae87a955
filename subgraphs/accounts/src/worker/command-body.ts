import type { Encryption } from '@parley/toolkit/encryption/encryption'

const place = (command: string): string => `accounts.worker.command/${command}`

/** Commands carry codes and passwords, and the way to a worker on another machine may be overheard. */
export function sealCommand(encryption: Encryption, command: string, input: unknown): string {
  return encryption.encrypt(JSON.stringify(input), place(command)).toString('base64url')
}

export function openCommand(encryption: Encryption, command: string, body: string): unknown {
  return JSON.parse(encryption.decrypt(Buffer.from(body, 'base64url'), place(command)))
}
