import { StringSession } from 'telegram/sessions'

/** The only port that GramJS can write into a session string without overflow above 32767; it never reads it. */
const SESSION_PORT = 443

/**
 * A session string, and the tap for everything the server pushes. GramJS hands each container of updates and each change
 * of the connection to the session before anything else; nowhere later do containers arrive whole (with `seq` and
 * `date`) and in the order of the wire. Entities are not kept here: the library's set grows with every sighting of a
 * peer, and our peers carry their access hash.
 */
export class TappedSession extends StringSession {
  private tap: (pushed: unknown) => void = () => {}

  onPushed(tap: (pushed: unknown) => void): void {
    this.tap = tap
  }

  override processEntities(pushed: unknown): void {
    this.tap(pushed)
  }

  override setDC(dcId: number, serverAddress: string, _port: number): void {
    super.setDC(dcId, serverAddress, SESSION_PORT)
  }
}
