/** What the server keeps of a key that a client exchanged: the key itself, and who signed in with it. */
export interface AuthKey {
  /** Hex of the last 8 bytes of SHA-1 over the key: how packets name it. */
  id: string
  key: Buffer
  salt: bigint
  /** The API layer the client announced last. */
  layer: number
  userId?: number
}

/** Where auth keys live. The server only looks them up and adds; who signs in is the API's business. */
export interface AuthKeyStore {
  find(id: string): AuthKey | undefined
  add(key: AuthKey): void
  /** The client speaks another layer from now on. */
  setLayer(key: AuthKey, layer: number): void
}
