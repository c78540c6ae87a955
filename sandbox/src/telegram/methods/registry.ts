import { RpcError } from '../../mtproto/rpc-error'
import type { RpcHandler } from '../../mtproto/server'
import type { Services } from '../services'
import { accountMethods } from './account'
import { authCodeMethods } from './auth-code'
import { authLoginTokenMethods } from './auth-login-token'
import { authPasswordMethods } from './auth-password'
import { authTransferMethods } from './auth-transfer'
import { changeMessageMethods } from './change-message'
import { contactMethods } from './contacts'
import { dialogMethods } from './dialogs'
import { fullChatMethods } from './full-chat'
import { getMessagesMethods } from './get-messages'
import { helpMethods } from './help'
import { historyMethods } from './history'
import type { Method } from './method'
import { migrateChatMethods } from './migrate-chat'
import { readHistoryMethods } from './read-history'
import { searchMethods } from './search'
import { sendMessageMethods } from './send-message'
import { setTypingMethods } from './set-typing'
import { updateChannelDifferenceMethods } from './updates-channel-difference'
import { updateDifferenceMethods } from './updates-difference'
import { updateStateMethods } from './updates-state'
import { uploadMethods } from './upload'
import { userMethods } from './users'

/** Every method the sandbox speaks, by name. */
export const METHODS: ReadonlyMap<string, Method> = new Map(
  [
    accountMethods,
    authCodeMethods,
    authLoginTokenMethods,
    authPasswordMethods,
    authTransferMethods,
    changeMessageMethods,
    contactMethods,
    dialogMethods,
    fullChatMethods,
    getMessagesMethods,
    helpMethods,
    historyMethods,
    migrateChatMethods,
    readHistoryMethods,
    searchMethods,
    sendMessageMethods,
    setTypingMethods,
    updateChannelDifferenceMethods,
    updateDifferenceMethods,
    updateStateMethods,
    uploadMethods,
    userMethods,
  ]
    .flat()
    .map((each) => [each.name, each]),
)

/** Routes a call to its method. A method the sandbox does not speak is refused by name and logged. */
export function routeCalls(services: Services): RpcHandler {
  return ({ session, method: name, request }) => {
    const method = METHODS.get(name)
    if (!method) {
      services.log.warn('method not implemented', { method: name })
      throw new RpcError(400, `METHOD_NOT_IMPLEMENTED_${name}`)
    }
    return method.handle({ ...services, session, auth: session.auth }, request)
  }
}
