import { schemaFor } from './schemas'
import { TlReader } from './tl-reader'
import type { TlObject } from './tl-schema'
import { TlWriter } from './tl-writer'

const copy = (layer: number, value: TlObject): TlObject =>
  new TlReader(new TlWriter(schemaFor(layer)).object(value).done(), schemaFor(layer)).object()

describe.each([198, 227])('TL of layer %i', (layer) => {
  it('brings back what it wrote', () => {
    const user = { _: 'user', self: true, id: 7_100_000_001n, access_hash: -5n, first_name: 'Вера', phone: '1555' }
    expect(copy(layer, user)).toMatchObject(user)
    const difference = {
      _: 'updates.difference',
      new_messages: [
        { _: 'message', id: 3, peer_id: { _: 'peerUser', user_id: 9n }, date: 5, message: 'x'.repeat(300) },
      ],
      new_encrypted_messages: [],
      other_updates: [{ _: 'updateDeleteMessages', messages: [1, 2, 3], pts: 4, pts_count: 3 }],
      chats: [],
      users: [],
      state: { _: 'updates.state', pts: 1, qts: 0, date: 2, seq: 1, unread_count: 0 },
    }
    expect(copy(layer, difference)).toMatchObject(difference)
  })

  it('leaves absent flags out and knows false from absent only for Bool', () => {
    const read = copy(layer, { _: 'user', self: false, id: 1n })
    expect(read).not.toHaveProperty('self')
    expect(copy(layer, { _: 'inputPeerNotifySettings', silent: false })).toMatchObject({ silent: false })
  })

  it('names the place of an object that is missing', () => {
    expect(() => copy(layer, { _: 'peerDialogs' })).toThrow('no constructor peerDialogs')
    expect(() => copy(layer, { _: 'auth.authorization' })).toThrow('at auth.authorization.user')
  })

  it('does not read past the end', () => {
    const bytes = new TlWriter(schemaFor(layer)).object({ _: 'peerUser', user_id: 9n }).done()
    expect(() => new TlReader(bytes.subarray(0, 8), schemaFor(layer)).object()).toThrow('out of range')
  })
})
