import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { agoTime, fullTime } from '../times'
import type { BuiltInColumn } from './record-columns'
import { tagsPart, type BuiltInPart } from './record-parts'

interface SharedFields {
  readonly tags: readonly string[]
  readonly owner?: { readonly name: string } | null
  readonly team?: { readonly name: string } | null
  readonly createdAt: string
  readonly updatedAt: string
}

/** The columns that records of every type have. */
export function useSharedColumns() {
  const time = useTimeCell()
  const rare = true
  return {
    tags: {
      id: 'tags',
      width: 'minmax(120px, 1fr)',
      part: tagsPart,
      render: ({ tags }: SharedFields) => <bdi>{tags.join(', ') || '—'}</bdi>,
    },
    owner: { id: 'ownerId', width: '140px', render: ({ owner }: SharedFields) => <bdi>{owner?.name ?? '—'}</bdi> },
    team: { id: 'teamId', width: '140px', rare, render: ({ team }: SharedFields) => <bdi>{team?.name ?? '—'}</bdi> },
    createdAt: { id: 'createdAt', width: '130px', rare, render: ({ createdAt }: SharedFields) => time(createdAt) },
    updatedAt: { id: 'updatedAt', width: '130px', render: ({ updatedAt }: SharedFields) => time(updatedAt) },
  }
}

/** How long ago it was, and the full time for whoever points at it. */
export function useTimeCell(): (iso: string | null) => ReactNode {
  const { i18n } = useLingui()
  return (iso) =>
    iso === null ? (
      '—'
    ) : (
      <time className="num" dateTime={iso} title={fullTime(iso, i18n.locale)}>
        {agoTime(iso, i18n.locale)}
      </time>
    )
}

/** A column of text that is edited as it is read. */
export const textColumn = <Row,>(part: BuiltInPart<Row>): BuiltInColumn<Row> => ({
  id: part.name,
  width: 'minmax(140px, 1fr)',
  part,
  render: (row) => <bdi>{part.read(row)[0] ?? '—'}</bdi>,
})
