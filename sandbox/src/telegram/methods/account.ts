import { method, signedIn, type Method } from './method'

export const accountMethods: Method[] = [
  method<{ offline: boolean }>('account.updateStatus', (context, { offline }) => {
    const { presence, publisher, world } = context
    const account = signedIn(context)
    const status = presence.set(account, !offline)
    for (const other of world.directory.accounts)
      if (other.id !== account && world.peersOf(other.id).includes(`u${account}`))
        publisher.notify(other.id, { _: 'updateUserStatus', user_id: account, status })
    return true
  }),
]
