import { Trans, useLingui } from '@lingui/react/macro'
import { IconCheckbox, IconColumns, IconFilter } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { Button } from '../button'
import { FilterChips } from '../filter-builder/filter-chips'
import { countConditions } from '../filter-builder/filter-nodes'
import { PanelButton } from '../overlays/panel-button'
import type { Selection } from '../table/use-selection'
import { ColumnPanel } from './column-panel'
import type { RecordRow } from './record-parts'
import { RowCount, type CountRecords } from './row-count'
import type { useCompactRows } from './use-compact-rows'
import type { AnyList, RecordList } from './use-record-list'
import styles from './records.module.css'

const FilterPanel = lazy(async () => ({ default: (await import('../filter-builder/filter-panel')).FilterPanel }))

interface ListToolsProps<Row extends RecordRow> {
  list: RecordList<Row>
  count: CountRecords
  loaded: number
  density: ReturnType<typeof useCompactRows>
  selection: Selection
}

/** The filter with what is in effect, the columns, and how many there are. */
export function ListTools<Row extends RecordRow>({ list, count, loaded, density, selection }: ListToolsProps<Row>) {
  const { t } = useLingui()
  const [panel, setPanel] = useState<'filter' | 'columns' | null>(null)
  const { fields, state } = list
  const conditions = countConditions(state.filter)
  return (
    <div className={styles.tools}>
      <PanelButton
        label={conditions > 0 ? t`Filter (${conditions})` : t`Filter`}
        icon={<IconFilter size={16} aria-hidden />}
        width={620}
        active={conditions > 0}
        opened={panel === 'filter'}
        onToggle={(opened) => setPanel(opened ? 'filter' : null)}
      >
        <Suspense>
          <FilterPanel
            fields={fields}
            value={state.filter}
            onChange={(filter) => list.write({ filter })}
            onClose={() => setPanel(null)}
          />
        </Suspense>
      </PanelButton>
      <PanelButton
        label={t`Columns`}
        icon={<IconColumns size={16} aria-hidden />}
        width={320}
        opened={panel === 'columns'}
        onToggle={(opened) => setPanel(opened ? 'columns' : null)}
      >
        <ColumnPanel
          all={list.columns}
          shown={list.shown}
          chosen={state.columns}
          onChange={(columns) => list.write({ columns })}
          compact={density.compact}
          onCompact={density.choose}
        />
      </PanelButton>
      {loaded > 0 && !selection.picking && (
        <span className={styles.onPhone}>
          <Button look="quiet" size="s" icon={<IconCheckbox size={16} aria-hidden />} onClick={selection.pick}>
            <Trans>Select</Trans>
          </Button>
        </span>
      )}
      <FilterChips
        fields={fields}
        value={state.filter}
        onChange={(filter) => list.write({ filter })}
        onOpen={() => setPanel('filter')}
      />
      {loaded > 0 && <RowCount key={JSON.stringify(list.variables.filter)} list={list} count={count} />}
      <ArchivedFields list={list} />
    </div>
  )
}

/** Says which fields of a view are no longer used anywhere else. */
function ArchivedFields({ list }: { list: AnyList }) {
  const names = list.view?.archivedFields.map(({ name }) => name) ?? []
  if (names.length === 0) return null
  return (
    <p className={styles.notice}>
      <Trans>This view uses fields that were archived: {names.join(', ')}. It goes on working.</Trans>
    </p>
  )
}
