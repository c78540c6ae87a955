import { useApolloClient } from '@apollo/client/react'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { currentConnection, subscribeToConnection } from '../../../lib/apollo/connection'
import { onSightChanged } from '../../../lib/apollo/sight'
import type { BoardFilter } from '../../../gql/graphql'
import { createBoardSource, type Moves } from '../model/board-source'
import { createBoardStore, type BoardView } from '../model/board-store'
import { followBoard } from '../model/follow-board'

interface Board {
  readonly view: BoardView
  readonly store: ReturnType<typeof createBoardStore<Moves>>
}

/**
 * The board of a pipeline, live: what others move arrives by itself. After an absence, and when the viewer may see other
 * deals than before, all of it is fetched again.
 */
export function useBoard(pipelineId: string, filter: BoardFilter, onStages: () => void): Board {
  const client = useApolloClient()
  const asked = JSON.stringify(filter)
  const [store] = useState(() => createBoardStore(createBoardSource(client, pipelineId, filter)))
  const told = useRef(onStages)
  useEffect(() => {
    told.current = onStages
  })
  useEffect(() => {
    void store.load(createBoardSource(client, pipelineId, JSON.parse(asked) as BoardFilter))
  }, [client, store, pipelineId, asked])
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
    const stopLooking = onSightChanged(store.reread)
    return () => {
      stop()
      stopWatching()
      stopLooking()
      store.stop()
    }
  }, [client, store, pipelineId])
  return { view: useSyncExternalStore(store.subscribe, store.current), store }
}
