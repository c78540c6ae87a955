import { useApolloClient } from '@apollo/client/react'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { currentConnection, subscribeToConnection } from '../../../lib/apollo/connection'
import type { BoardFilter } from '../../../gql/graphql'
import { createBoardSource, type Moves } from '../model/board-source'
import { createBoardStore, type BoardView } from '../model/board-store'
import { followBoard } from '../model/follow-board'

interface Board {
  readonly view: BoardView
  readonly store: ReturnType<typeof createBoardStore<Moves>>
}

/** The board of a pipeline, live: what others move arrives by itself, and after an absence all of it is fetched again. */
export function useBoard(pipelineId: string, { search, ownerIds }: BoardFilter, onStages: () => void): Board {
  const client = useApolloClient()
  const [ownerId = null] = ownerIds ?? []
  const [store] = useState(() => createBoardStore(createBoardSource(client, pipelineId, { search, ownerIds })))
  const told = useRef(onStages)
  useEffect(() => {
    told.current = onStages
  })
  useEffect(() => {
    const filter = { search: search ?? null, ownerIds: ownerId ? [ownerId] : null }
    void store.load(createBoardSource(client, pipelineId, filter))
  }, [client, store, pipelineId, search, ownerId])
  useEffect(() => {
    const stop = followBoard(client, pipelineId, {
      onChange: store.receive,
      onStages: () => {
        told.current()
        void store.load()
      },
      onAgain: () => void store.load(),
    })
    let wasAway = currentConnection() === 'offline'
    const stopWatching = subscribeToConnection(() => {
      const away = currentConnection() === 'offline'
      if (wasAway && !away) void store.load()
      wasAway = away
    })
    return () => {
      stop()
      stopWatching()
      store.stop()
    }
  }, [client, store, pipelineId])
  return { view: useSyncExternalStore(store.subscribe, store.current), store }
}
