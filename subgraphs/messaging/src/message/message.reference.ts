import DataLoader from 'dataloader'
import type { MessageEntity } from './message.entity'
import type { MessageStore, TelegramAddress } from './message.store'

/** Messages as replies name them, in one statement; null for one that is not stored. */
export function createRepliedMessageLoader(
  messages: MessageStore,
): DataLoader<TelegramAddress, MessageEntity | null, string> {
  const keyOf = ({ conversationId, telegramId }: TelegramAddress): string => `${conversationId}/${telegramId}`
  return new DataLoader(
    async (addresses) => {
      const found = await messages.findByTelegramAddresses(addresses)
      const byKey = new Map(found.map((message) => [`${message.conversationId}/${message.telegramId}`, message]))
      return addresses.map((address) => byKey.get(keyOf(address)) ?? null)
    },
    { cacheKeyFn: keyOf },
  )
}
