import type { ReactNode } from 'react'
import { SideDrawer } from '../overlays/side-drawer'
import { ExpandLink } from '../record-detail/expand-link'
import type { RecordReference } from '../record-detail/record-reference'

/** What an open record tells the page it lies beside. */
export interface BesideList {
  readonly onCreated: (id: string) => void
  readonly onClose: () => void
}

interface RecordDrawerProps {
  /** Its id is `new` for one that is not there yet. */
  record: RecordReference
  title: string
  newTitle: string
  form: ReactNode
  view: ReactNode
  onClose: () => void
}

/** A record beside its list; the form of a new one is narrower. */
export function RecordDrawer({ record, title, newTitle, form, view, onClose }: RecordDrawerProps) {
  if (record.id === 'new') {
    return (
      <SideDrawer title={newTitle} width={480} onClose={onClose}>
        {form}
      </SideDrawer>
    )
  }
  return (
    <SideDrawer title={title} width={1000} onClose={onClose}>
      <ExpandLink record={record} />
      {view}
    </SideDrawer>
  )
}
