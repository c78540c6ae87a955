/** An error the client is told, in Telegram's words: `new RpcError(400, 'PEER_ID_INVALID')`. */
export class RpcError extends Error {
  constructor(
    readonly code: number,
    readonly text: string,
  ) {
    super(text)
  }
}
