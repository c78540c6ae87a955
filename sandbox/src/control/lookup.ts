import type { Services } from '../telegram/services'
import { listDialogs } from '../telegram/render/dialogs'
import { displayName } from '../telegram/world/directory'
import { idOf, isUserKey, userKey, type PeerKey, type Person } from '../telegram/world/records'
import { notFound } from './errors'

/** The account with a phone number. */
export function accountByPhone({ world }: Services, phone: string): Person {
  const account = world.directory.accountByPhone(phone)
  if (!account) throw notFound(`no account with the phone ${phone}`)
  return account
}

function personBy({ world }: Services, text: string): Person {
  const person = world.directory.findPerson(text)
  if (!person) throw notFound(`nobody is called ${text}`)
  return person
}

export interface Place {
  account: Person
  /** The chat as the account sees it. */
  peer: PeerKey
  /** Who acts there: a counterpart, or a member of the chat. */
  actor: Person
}

/** Finds the chat and the person a control request speaks of; what it leaves open is filled sensibly. */
export function findPlace(services: Services, request: { to: string; from?: string; chat?: string }): Place {
  const { directory } = services.world
  const account = accountByPhone(services, request.to)
  const named = request.from === undefined ? undefined : personBy(services, request.from)
  if (request.chat === undefined) {
    const actor = named ?? latestCounterpart(services, account)
    return { account, actor, peer: userKey(actor.id) }
  }
  const peer = directory.findChat(request.chat, account.id)
  if (!peer) throw notFound(`the account is in no chat called ${request.chat}`)
  const chat = directory.chat(peer)
  if (named && !chat.members.includes(named.id)) throw notFound(`${displayName(named)} is not in ${chat.title}`)
  const author = 'broadcast' in chat && chat.broadcast ? chat.creator : chat.members.find((id) => id !== account.id)
  return { account, peer, actor: named ?? directory.person(author ?? chat.creator) }
}

/** Whoever the account has been in touch with last. */
function latestCounterpart({ world }: Services, account: Person): Person {
  const dialog = listDialogs(world, account.id).find(({ key }) => isUserKey(key) && idOf(key) !== account.id)
  if (!dialog) throw notFound('the account has no private chat; name someone in "from"')
  return world.directory.person(idOf(dialog.key))
}
