import type { Connection } from './connection'
import { core } from './schemas'
import type { Session } from './session'
import { TlReader } from './tl-reader'
import type { TlObject } from './tl-schema'
import { TlWriter } from './tl-writer'

/** A salt is valid for a day; the sandbox never rotates it, so every future one is the present one. */
const SALT_SECONDS = 86_400
/** More than this nobody may ask for at once (core.telegram.org/mtproto/service_messages). */
const MAXIMUM_SALTS = 64

const seconds = (): number => Math.floor(Date.now() / 1000)

/** Answers MTProto's own messages (pings, acknowledgements, salts). False: it is a call of the API. */
export function answerServiceMessage(
  connection: Connection,
  session: Session,
  messageId: bigint,
  body: Buffer,
): boolean {
  const message = new TlReader(body, core).object()
  switch (message._) {
    case 'msgs_ack':
    case 'http_wait':
    case 'msgs_state_info':
      return true
    case 'ping':
    case 'ping_delay_disconnect':
      answerPing(connection, session, messageId, message)
      return true
    case 'get_future_salts':
      connection.sendService(session, futureSalts(session, messageId, Number(message['num'])), 1)
      return true
    case 'destroy_session':
      connection.sendService(session, { _: 'destroy_session_ok', session_id: message['session_id'] }, 1)
      return true
    case 'rpc_drop_answer':
      connection.sendResult(session, messageId, new TlWriter(core).object({ _: 'rpc_answer_unknown' }).done(), false)
      return true
    case 'msgs_state_req': {
      const asked = Array.isArray(message['msg_ids']) ? message['msg_ids'].length : 0
      const info = Buffer.alloc(asked, 4)
      connection.sendService(session, { _: 'msgs_state_info', req_msg_id: messageId, info }, 1)
      return true
    }
  }
  return false
}

function answerPing(connection: Connection, session: Session, messageId: bigint, ping: TlObject): void {
  if (ping['disconnect_delay']) connection.cutAfterSilence(Number(ping['disconnect_delay']))
  const { faults, options } = connection.server
  const phone = session.auth.userId === undefined ? undefined : options.phoneOf(session.auth.userId)
  const fault = faults.take('ping', phone)
  if (fault?.drop) return
  const answer = (): void =>
    connection.sendService(session, { _: 'pong', msg_id: messageId, ping_id: ping['ping_id'] }, 1)
  if (fault?.delayMs) setTimeout(answer, fault.delayMs).unref()
  else answer()
}

function futureSalts(session: Session, messageId: bigint, count: number): TlObject {
  const now = seconds()
  const salts = Array.from({ length: Math.min(Math.max(count, 1), MAXIMUM_SALTS) }, (_, at) => ({
    _: 'future_salt',
    valid_since: now - 60 + at * SALT_SECONDS,
    valid_until: now + (at + 1) * SALT_SECONDS,
    salt: session.auth.salt,
  }))
  return { _: 'future_salts', req_msg_id: messageId, now, salts }
}
