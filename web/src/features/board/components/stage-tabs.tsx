import { useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState, type RefObject } from 'react'
import { StageDot } from '../../../components/stage-dot'
import type { Columns } from '../model/board-state'
import styles from './board.module.css'
import { numberFormat } from './number-format'

interface StageTabsProps {
  columns: Columns
  lanes: RefObject<HTMLDivElement | null>
  /** The stage over which a card is held. */
  targetId: string | null
}

/** On a phone one stage is seen at a time: the tabs name the others, and take cards that are dropped on them. */
export function StageTabs({ columns, lanes, targetId }: StageTabsProps) {
  const { t, i18n } = useLingui()
  const [shown, setShown] = useState(0)
  const tabs = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = lanes.current
    if (!element) return undefined
    const look = (): void => setShown(Math.round(element.scrollLeft / Math.max(element.clientWidth, 1)))
    element.addEventListener('scroll', look, { passive: true })
    return () => element.removeEventListener('scroll', look)
  }, [lanes])
  useEffect(() => {
    tabs.current?.children[shown]?.scrollIntoView?.({ block: 'nearest', inline: 'center' })
  }, [shown])
  return (
    <nav aria-label={t`Stages`}>
      <div ref={tabs} className={styles.tabs}>
        {columns.map(({ stage, count }, index) => (
          <button
            key={stage.id}
            type="button"
            aria-current={index === shown ? 'true' : undefined}
            data-lane-tab={stage.id}
            data-target={stage.id === targetId || undefined}
            onClick={() => {
              const { current } = lanes
              current?.scrollTo({ left: index * current.clientWidth, behavior: 'smooth' })
            }}
          >
            <StageDot colour={stage.colour} />
            <span dir="auto">{stage.name}</span>
            <span className="num">{numberFormat(i18n.locale).format(count)}</span>
          </button>
        ))}
      </div>
    </nav>
  )
}
