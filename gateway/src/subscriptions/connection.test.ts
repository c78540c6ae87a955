import { actor } from '@parley/toolkit/testing/test-actor'
import type { WebSocket } from 'ws'
import { Connection } from './connection'
import { DEFAULT_SOCKET_LIMITS } from './socket-limits'

function connect(send: (message: string) => void = () => undefined): Connection {
  const socket = { send, close: () => undefined, terminate: () => undefined } as unknown as WebSocket
  return new Connection(socket, actor('AGENT'), DEFAULT_SOCKET_LIMITS, { clientAddress: '', userAgent: '' })
}

describe('a connection', () => {
  it('may what its bearer may at the moment', () => {
    const connection = connect()
    expect(connection.may('conversations:read')).toBe(true)
    expect(connection.may('accounts:manage')).toBe(false)
    connection.changeActor(actor('OWNER'))
    expect(connection.may('accounts:manage')).toBe(true)
  })

  it('hears when it may do more or less, and of nothing else', () => {
    const said: string[] = []
    const connection = connect((message) => said.push(message))
    connection.changeActor(actor('AGENT'))
    expect(said).toEqual([])
    connection.changeActor(actor('VIEWER'))
    expect(said.map((message) => JSON.parse(message) as unknown)).toEqual([
      { type: 'ping', payload: { accessChanged: true } },
    ])
  })

  it('hears when its bearer sees a conversation no more, and of no other assignment', () => {
    const said: string[] = []
    const agent = actor('AGENT', { reach: 'OWN' })
    const socket = { send: (message: string) => said.push(message) } as unknown as WebSocket
    const connection = new Connection(socket, agent, DEFAULT_SOCKET_LIMITS, { clientAddress: '', userAgent: '' })
    const nobodys = { ownerId: null, teamId: null, sharedWith: [] }
    const own = { ...nobodys, ownerId: agent.userId }
    const shared = { ...nobodys, sharedWith: [agent.userId] }
    connection.reassigned(nobodys, own)
    connection.reassigned(own, shared)
    connection.reassigned(nobodys, nobodys)
    expect(said).toEqual([])
    connection.reassigned(shared, nobodys)
    expect(said.map((message) => JSON.parse(message) as unknown)).toEqual([
      { type: 'ping', payload: { sightLost: true } },
    ])
  })

  it('may nothing once access has ended, although the socket is still closing', () => {
    const connection = connect()
    connection.close('SESSION_REVOKED')
    expect(connection.may('conversations:read')).toBe(false)
  })
})
