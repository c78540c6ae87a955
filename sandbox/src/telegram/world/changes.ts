import type { TlObject } from '../../mtproto/tl-schema'
import type { BoxEvent, BoxKey, Channel, PeerKey, StoredMessage } from './records'

/** Everything that can happen to a world after it was made. What is journaled is exactly this. */
export type WorldChange =
  | { type: 'delivered'; copies: { box: BoxKey; message: StoredMessage }[] }
  | { type: 'edited'; copies: { box: BoxKey; id: number }[]; text: string; entities?: TlObject[]; date: number }
  | { type: 'deleted'; copies: { box: BoxKey; ids: number[] }[]; date: number }
  | { type: 'read'; kind: 'inbox' | 'outbox'; account: number; peer: PeerKey; maxId: number; date: number }
  | { type: 'migrated'; group: number; channel: Channel }
  | { type: 'key-added'; id: string; key: string; salt: string; layer: number }
  | { type: 'key-layer'; id: string; layer: number }
  | { type: 'key-user'; id: string; userId: number | null }
  | { type: 'key-removed'; id: string }

/** An event, and the box it happened in. */
export interface Applied {
  box: BoxKey
  event: BoxEvent
}
