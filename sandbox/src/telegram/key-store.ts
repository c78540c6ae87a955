import type { AuthKeyStore } from '../mtproto/auth-key'
import type { World } from './world/world'

/** The auth keys of a world as the MTProto server wants them: every change is a committed change. */
export function createKeyStore(world: World): AuthKeyStore {
  return {
    find: (id) => world.keys.find(id),
    add({ id, key, salt, layer }) {
      world.commit({ type: 'key-added', id, key: key.toString('base64'), salt: String(salt), layer })
    },
    setLayer({ id, layer: before }, layer) {
      if (before !== layer) world.commit({ type: 'key-layer', id, layer })
    },
  }
}
