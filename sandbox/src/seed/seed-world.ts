import { createRandom } from '../files/random'
import type { WorldState } from '../telegram/world/world'
import { nowSeconds } from '../telegram/clock'
import { ACCOUNTS, COUNTERPARTS } from './people'
import { seedChannels } from './seed-channels'
import { seedGroups } from './seed-groups'
import { seedPrivateChats } from './seed-private-chats'
import { WorldBuilder } from './world-builder'

/** Any number does; this one is kept so that the same world comes back after every reset. */
const SEED = 20_261

/**
 * The first world: a small sales team of a made-up payments company, the people it talks to in English and Russian,
 * and their groups and channels. Texts and order are the same every time; dates count back from `now`.
 */
export function seedWorld(now = nowSeconds()): WorldState {
  const random = createRandom(SEED)
  const builder = new WorldBuilder()
  builder.people.push(...ACCOUNTS, ...COUNTERPARTS)
  seedPrivateChats(builder, random, now)
  seedGroups(builder, random, now)
  seedChannels(builder, random, now)
  return builder.build()
}
