import { useApolloClient } from '@apollo/client/react'
import { lazy, Suspense, useCallback, useMemo } from 'react'
import { useLocation, useNavigate, useParams } from 'react-router'
import { ErrorNotice } from '../../../components/error-notice'
import { useShortcuts } from '../../../lib/keyboard/use-shortcuts'
import { useMay } from '../../../lib/session/permissions'
import { useViewer } from '../../../lib/session/session'
import { addDealMutation } from '../board-operations'
import { useBoard } from '../hooks/use-board'
import { SHOWN_FILTERS, useBoardAddress } from '../hooks/use-board-address'
import { useClosing } from '../hooks/use-closing'
import { useDensity } from '../hooks/use-density'
import { useMoves } from '../hooks/use-moves'
import { useSelection } from '../hooks/use-selection'
import { findCard, type Columns, type Place } from '../model/board-state'
import { keepPipeline } from '../model/last-pipeline'
import { Board } from './board'
import type { ColumnActions } from './board-column'
import { BoardHeader } from './board-header'
import { BoardSkeleton } from './board-skeleton'
import styles from './board.module.css'
import { BulkMove } from './bulk-move'

const DealDrawer = lazy(async () => ({
  default: (await import('../../deals/components/deal-drawer')).DealDrawer,
}))

const RefusalDialog = lazy(async () => ({ default: (await import('./refusal-dialog')).RefusalDialog }))
const LostDialog = lazy(async () => ({ default: (await import('../../../components/lost-dialog')).LostDialog }))
const BoardHistory = lazy(async () => ({ default: (await import('./board-history')).BoardHistory }))

const NO_COLUMNS: Columns = []

interface PipelineBoardProps {
  pipelines: readonly { readonly id: string; readonly name: string }[]
  pipelineId: string
  /** Its history is open over it. */
  history?: boolean
  /** The stages of the pipeline are others now. */
  onStages: () => void
}

/** The board of one pipeline, and the deal that is open over it. */
export function PipelineBoard({ pipelines, pipelineId, history = false, onStages }: PipelineBoardProps) {
  const { dealId } = useParams()
  const { search: query } = useLocation()
  const navigate = useNavigate()
  const client = useApolloClient()
  const { user, workspace } = useViewer()
  const mayMove = useMay('deals:write')
  const address = useBoardAddress()
  const owner = address.owner === 'me' ? user.id : address.owner
  const filter = { search: address.search || null, ownerIds: owner ? [owner] : null, ...SHOWN_FILTERS[address.shown] }
  const isOpen = !filter.status || filter.status === 'OPEN'
  const { view, store } = useBoard(pipelineId, filter, onStages)
  const columns = view.state === 'ready' ? view.columns : NO_COLUMNS
  const { selected, select, clear } = useSelection(columns)
  const { move, offer, refused, forgive } = useMoves(store, columns)
  const { close, losing, lose, keep } = useClosing(store, columns, offer)
  const { density, choose } = useDensity()
  useShortcuts({ Escape: clear }, selected.size > 0)
  const path = `/board/${pipelineId}`
  const open = (id: string): void => void navigate(`${path}/deals/${id}${query}`)
  const toTop = useCallback(
    (ids: string[], stageId: string) => move(ids, { stageId, before: null, after: null }),
    [move],
  )
  /** Of those that are chosen, the ones that stand there already stay where they are. */
  const bring = (stageId: string): void => {
    const moving = [...selected].filter((id) => findCard(columns, id)?.stageId !== stageId)
    clear()
    if (moving.length > 0) void toTop(moving, stageId)
  }
  const retry = (place: Place) => (id: string) => move([id], place)
  const more = useCallback((stageId: string) => void store.more(stageId), [store])
  const actions = useMemo((): ColumnActions | null => {
    // A closed deal stays where it was closed.
    if (!mayMove || !isOpen) return null
    const add: ColumnActions['add'] = async (stageId, input) => {
      const { data } = await client.mutate({
        mutation: addDealMutation,
        variables: { input: { ...input, pipelineId, stageId } },
      })
      // It is there already, unless the stage does not take it: then this says why.
      if (data) await toTop([data.createDeal.id], stageId)
    }
    return { select, add }
  }, [client, mayMove, isOpen, pipelineId, select, toTop])
  return (
    <>
      <BoardHeader
        pipelines={pipelines}
        pipelineId={pipelineId}
        columns={columns}
        address={address}
        density={density}
        onDensity={choose}
        onPipeline={(id) => {
          keepPipeline(workspace.id, id)
          void navigate(`/board/${id}${query}`)
        }}
        onNew={mayMove ? () => open('new') : null}
      />
      {view.state === 'loading' && <BoardSkeleton />}
      {view.state === 'failed' && (
        <div className={styles.pad}>
          <ErrorNotice error={view.error} onRetry={() => void store.load()} />
        </div>
      )}
      {view.state === 'ready' && (
        <div className={styles.wrap}>
          <Board
            columns={columns}
            selected={selected}
            actions={actions}
            density={density}
            onMore={more}
            onMove={(ids, place) => {
              clear()
              void move(ids, place)
            }}
            onClose={(ids, outcome) => {
              clear()
              close(ids, outcome)
            }}
          />
        </div>
      )}
      {selected.size > 0 && <BulkMove columns={columns} count={selected.size} onClear={clear} onMove={bring} />}
      <Suspense>
        {dealId && (
          <DealDrawer
            key={dealId}
            dealId={dealId}
            stageId={columns[0]?.stage.id}
            onCreated={open}
            onClose={() => void navigate(`${path}${query}`)}
          />
        )}
        {history && (
          <BoardHistory pipelineId={pipelineId} columns={columns} onClose={() => void navigate(`${path}${query}`)} />
        )}
      </Suspense>
      <Suspense>
        {refused && (
          <RefusalDialog
            refusals={refused.refusals}
            onOpen={(id) => {
              forgive()
              open(id)
            }}
            onRetry={refused.place && retry(refused.place)}
            onClose={forgive}
          />
        )}
        {losing && <LostDialog onLost={lose} onClose={keep} />}
      </Suspense>
    </>
  )
}
