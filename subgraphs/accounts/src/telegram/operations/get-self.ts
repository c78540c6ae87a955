import { Api } from 'telegram'
import type { GramConnection } from '../gramjs/connection'
import { mapSelf } from '../mapping/peer'
import { sessionClosed } from '../gramjs/errors'
import type { TelegramSelf } from '../telegram-client.port'

export async function getSelf(connection: GramConnection): Promise<TelegramSelf> {
  const [self] = await connection.invoke(new Api.users.GetUsers({ id: [new Api.InputUserSelf()] }))
  if (!self) throw sessionClosed()
  return mapSelf(self)
}
