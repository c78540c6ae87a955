import type { Connection } from './connection'
import type { Fault } from './fault-book'
import { RpcError } from './rpc-error'
import { core, schemaFor } from './schemas'
import type { Session } from './session'
import { TlReader } from './tl-reader'
import type { TlObject, TlSchema, TlValue } from './tl-schema'
import { TlWriter } from './tl-writer'

const INVOKE_WITH_LAYER = 0xda9b0d0d
export const RPC_RESULT = 0xf35c6d01
/** What Telegram answers when the fault does not name a code. */
const FLOOD_CODE = 420

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

interface OpenedCall {
  schema: TlSchema
  method: string
  request: TlObject
}

/** Carries out one call and answers it; ordered faults of its method come first. Never rejects. */
export async function answerCall(
  connection: Connection,
  session: Session,
  messageId: bigint,
  body: Buffer,
): Promise<void> {
  const { options } = connection.server
  let method = 'unreadable'
  try {
    const call = openCall(connection, session, body)
    method = call.method
    options.log.debug('call', { method, layer: call.schema.layer, user: session.auth.userId })
    const fault = takeFault(connection, session, method)
    if (fault?.delayMs) await wait(fault.delayMs)
    if (fault?.error) {
      const error = new RpcError(fault.code ?? FLOOD_CODE, fault.error)
      if (!fault.joinUpdate) throw error
      session.heldAnswer = new TlWriter(core).int(RPC_RESULT).long(messageId).raw(encodeError(error)).done()
      return
    }
    if (fault?.drop) return
    const request = fault?.tooLong ? { ...call.request, sandbox_too_long: true } : call.request
    const result = await options.handle({ session, method, request })
    if (fault?.dropConnection) return connection.destroy()
    if (fault?.dropAnswer) return
    connection.sendResult(session, messageId, encodeResult(call, result))
  } catch (error) {
    const known = error instanceof RpcError ? error : new RpcError(500, 'INTERNAL')
    if (!(error instanceof RpcError)) options.log.error('call failed', { method, error: describe(error) })
    connection.sendResult(session, messageId, encodeError(known), false)
  }
}

const encodeError = ({ code, text }: RpcError): Buffer =>
  new TlWriter(core).object({ _: 'rpc_error', error_code: code, error_message: text }).done()

/** Unwraps invokeWithLayer, initConnection and the other wrappers, and keeps what they say. */
function openCall(connection: Connection, session: Session, body: Buffer): OpenedCall {
  const { keys } = connection.server.options
  const announces = body.readUInt32LE(0) === INVOKE_WITH_LAYER
  if (announces) keys.setLayer(session.auth, body.readInt32LE(4))
  const schema = schemaFor(session.auth.layer)
  let request = new TlReader(announces ? body.subarray(8) : body, schema).object()
  while (/^(initConnection|invoke)/.test(request._) && isCall(request['query'])) {
    if (request._ === 'initConnection') session.initialised = true
    if (request._ === 'invokeWithoutUpdates') session.withoutUpdates = true
    request = request['query']
  }
  // A client that signed in before does not always introduce itself again.
  session.initialised ||= session.auth.userId !== undefined
  return { schema, method: request._, request }
}

const isCall = (value: TlValue): value is TlObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !Buffer.isBuffer(value)

function takeFault({ server }: Connection, { auth }: Session, method: string): Fault | undefined {
  return server.faults.take(method, auth.userId === undefined ? undefined : server.options.phoneOf(auth.userId))
}

function encodeResult({ schema, method }: OpenedCall, result: TlValue): Buffer {
  const definition = schema.byName.get(method)
  if (!definition) throw new Error(`no method ${method} in layer ${schema.layer}`)
  return new TlWriter(schema).value(definition.result, result).done()
}

const describe = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error))
