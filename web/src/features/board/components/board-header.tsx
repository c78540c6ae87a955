import { useQuery } from '@apollo/client/react'
import { Trans, Plural, useLingui } from '@lingui/react/macro'
import {
  IconBaselineDensityMedium,
  IconHistory,
  IconPlus,
  IconSearch,
  IconSettings,
  IconTable,
} from '@tabler/icons-react'
import { useRef } from 'react'
import { Link, useLocation } from 'react-router'
import { Button } from '../../../components/button'
import { useShortcuts } from '../../../lib/keyboard/use-shortcuts'
import { useMay } from '../../../lib/session/permissions'
import { useViewer } from '../../../lib/session/session'
import { boardOwnersQuery } from '../board-operations'
import { SHOWN, type Shown, type useBoardAddress } from '../hooks/use-board-address'
import type { Columns } from '../model/board-state'
import { addUp, showSums } from './board-money'
import styles from './board.module.css'
import type { Density } from './row-height'

interface BoardHeaderProps {
  pipelines: readonly { readonly id: string; readonly name: string }[]
  pipelineId: string
  columns: Columns
  address: ReturnType<typeof useBoardAddress>
  onPipeline: (id: string) => void
  density: Density
  onDensity: (density: Density) => void
  /** Null where the role may not. */
  onNew: (() => void) | null
}

/** Which pipeline, whose deals, what they come to. */
export function BoardHeader(props: BoardHeaderProps) {
  const { pipelines, pipelineId, columns, address, density, onDensity, onPipeline, onNew } = props
  const { t, i18n } = useLingui()
  const { search } = useLocation()
  const mayManage = useMay('pipelines:manage')
  const input = useRef<HTMLInputElement>(null)
  useShortcuts({ '/': () => input.current?.focus() })
  const count = columns.reduce((sum, column) => sum + column.count, 0)
  const sums = addUp(columns.flatMap((column) => column.sums))
  const worth = showSums(sums, i18n.locale, 'amount')
  const weighted = showSums(sums, i18n.locale, 'weighted')
  return (
    <header className={styles.top}>
      <h1>
        <Trans>Board</Trans>
      </h1>
      <select
        className={styles.pipeline}
        aria-label={t`Pipeline`}
        value={pipelineId}
        onChange={(event) => onPipeline(event.currentTarget.value)}
      >
        {pipelines.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <span className={`${styles.totals} num`} title={worth && t`${worth} · weighted ${weighted}`}>
        <Plural value={count} one="# deal" other="# deals" />
        {worth && ` · ${worth} · `}
        {worth && <Trans>weighted {weighted}</Trans>}
      </span>
      <label className={styles.search}>
        <IconSearch size={16} aria-hidden />
        <input
          ref={input}
          type="search"
          aria-label={t`Search the board`}
          placeholder={t`Search`}
          value={address.typed}
          onChange={(event) => address.find(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
        />
      </label>
      <OwnerFilter owner={address.owner} onChange={address.showOwner} />
      <ShownFilter shown={address.shown} onChange={address.show} />
      <button
        type="button"
        className={styles.link}
        aria-pressed={density === 'compact'}
        aria-label={t`Compact cards`}
        title={t`Compact cards`}
        onClick={() => onDensity(density === 'compact' ? 'comfortable' : 'compact')}
      >
        <IconBaselineDensityMedium size={18} stroke={1.6} aria-hidden />
      </button>
      <Link
        className={styles.link!}
        to={`/board/${pipelineId}/history${search}`}
        aria-label={t`History of the board`}
        title={t`History of the board`}
      >
        <IconHistory size={18} stroke={1.6} aria-hidden />
      </Link>
      {mayManage && (
        <Link
          className={styles.link!}
          to={`/settings/pipelines/${pipelineId}`}
          aria-label={t`Set up this pipeline`}
          title={t`Set up this pipeline`}
        >
          <IconSettings size={18} stroke={1.6} aria-hidden />
        </Link>
      )}
      <Link className={styles.link!} to="/deals" aria-label={t`Table`}>
        <IconTable size={18} stroke={1.6} aria-hidden />
        <span>
          <Trans>Table</Trans>
        </span>
      </Link>
      {onNew && (
        <Button look="primary" icon={<IconPlus size={16} aria-hidden />} onClick={onNew}>
          <Trans>New deal</Trans>
        </Button>
      )}
    </header>
  )
}

function OwnerFilter({ owner, onChange }: { owner: string; onChange: (owner: string) => void }) {
  const { t } = useLingui()
  const viewer = useViewer()
  const { data } = useQuery(boardOwnersQuery, { skip: !useMay('members:read') })
  const others = data?.members.edges.map(({ node }) => node.user).filter(({ id }) => id !== viewer.user.id) ?? []
  return (
    <select
      className={styles.owner}
      aria-label={t({ message: 'Owner', context: 'of a record' })}
      value={owner}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      <option value="">{t`Everyone’s deals`}</option>
      <option value="me">{t`My deals`}</option>
      {others.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  )
}

/** Open deals, those of them that wait for someone, or the closed ones. */
function ShownFilter({ shown, onChange }: { shown: Shown; onChange: (shown: Shown) => void }) {
  const { t } = useLingui()
  const words: Record<Shown, string> = {
    open: t`Open deals`,
    stale: t`Stale deals`,
    late: t`Overdue deals`,
    won: t`Won deals`,
    lost: t`Lost deals`,
  }
  return (
    <select
      className={styles.shown}
      aria-label={t`Which deals`}
      title={
        shown === 'stale' ? t`Too long in their stage` : shown === 'late' ? t`Expected close has passed` : undefined
      }
      value={shown}
      onChange={(event) => onChange(event.currentTarget.value as Shown)}
    >
      {SHOWN.map((each) => (
        <option key={each} value={each}>
          {words[each]}
        </option>
      ))}
    </select>
  )
}
