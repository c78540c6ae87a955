import { useQuery } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconPlus } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { Link } from 'react-router'
import { Button } from '../../../components/button'
import { ErrorNotice } from '../../../components/error-notice'
import { showMoney } from '../../../components/money'
import { tasksQuery } from '../../../components/record-detail/activity-operations'
import { NoteCard } from '../../../components/record-detail/note-card'
import { NoteForm } from '../../../components/record-detail/note-form'
import { TaskForm } from '../../../components/record-detail/task-form'
import { TaskRow } from '../../../components/record-detail/task-row'
import { DEAL_KINDS, TASK_KINDS, useTimelineChanges } from '../../../components/record-detail/use-timeline-changes'
import { useNotes } from '../../../components/record-detail/use-notes'
import { graphql } from '../../../gql'
import { useShortcuts } from '../../../lib/keyboard/use-shortcuts'
import { useMay } from '../../../lib/session/permissions'
import { StageField } from '../../board/components/stage-field'
import { PanelDeal } from './panel-deal'
import styles from './contact-panel.module.css'

/** The panel is narrow: the rest is on the contact's page. */
const DEALS = 5
const TASKS = 5
const NOTES = 3

const panelDealsQuery = graphql(`
  query PanelDeals($contactId: ID!, $first: Int!) {
    contact(id: $contactId) {
      id
      company {
        id
      }
      deals(first: $first) {
        edges {
          node {
            id
            title
            status
            value {
              amount
              currency
            }
            stage {
              ...StageHead
            }
          }
        }
        pageInfo {
          hasNextPage
        }
      }
    }
  }
`)

/** What the workspace does with the person behind a conversation: deals, tasks and notes, shown and added to. */
export function PanelRecords({ contactId, name }: { contactId: string; name: string }) {
  return (
    <>
      <Deals contactId={contactId} name={name} />
      <Tasks contactId={contactId} />
      <Notes contactId={contactId} />
    </>
  )
}

function Deals({ contactId, name }: { contactId: string; name: string }) {
  const { i18n } = useLingui()
  const mayWrite = useMay('deals:write')
  const [adding, setAdding] = useState(false)
  const [made, setMade] = useState<readonly string[]>([])
  const { data, error, loading, refetch } = useQuery(panelDealsQuery, {
    variables: { contactId, first: DEALS },
    fetchPolicy: 'cache-and-network',
  })
  const contact = data?.contact
  const deals = contact?.deals.edges.map(({ node }) => node) ?? []
  useTimelineChanges({
    record: { type: 'CONTACT', id: contactId },
    kinds: DEAL_KINDS,
    loading,
    has: (entryId) => deals.some((deal) => deal.id === entryId),
    readAgain: () => void refetch().catch(() => undefined),
    entriesOnly: true,
  })
  return (
    <section>
      <Heading label={<Trans>Deals</Trans>} onAdd={mayWrite && contact ? () => setAdding(true) : null} />
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {data && deals.length === 0 && !adding && (
        <p className="meta">
          <Trans>No deals yet.</Trans>
        </p>
      )}
      <ul className={styles.others}>
        {deals.map(({ id, title, value }) => (
          <li key={id} className={styles.deal}>
            <Link to={`/deals/${id}`} dir="auto">
              {title}
            </Link>
            <span className="meta num">{showMoney(value, i18n.locale)}</span>
            <StageField dealId={id} linked isNew={made.includes(id)} />
          </li>
        ))}
      </ul>
      {adding && (
        <PanelDeal
          contactId={contactId}
          companyId={contact?.company?.id ?? null}
          title={name}
          onCancel={() => setAdding(false)}
          onSaved={(id) => {
            setAdding(false)
            setMade([...made, id])
            void refetch()
          }}
        />
      )}
    </section>
  )
}

function Tasks({ contactId }: { contactId: string }) {
  const mayWrite = useMay('contacts:write')
  const [adding, setAdding] = useState(false)
  const { data, error, loading, refetch } = useQuery(tasksQuery, {
    variables: { first: TASKS, filter: { recordType: 'CONTACT', recordId: contactId, state: 'OPEN' } },
    fetchPolicy: 'cache-and-network',
  })
  const tasks = data?.tasks.edges.map(({ node }) => node) ?? []
  useTimelineChanges({
    record: { type: 'CONTACT', id: contactId },
    kinds: TASK_KINDS,
    loading,
    has: (entryId) => tasks.some((task) => task.id === entryId),
    readAgain: () => void refetch().catch(() => undefined),
  })
  return (
    <section>
      <Heading label={<Trans>Tasks</Trans>} onAdd={mayWrite ? () => setAdding(true) : null} />
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {data && tasks.length === 0 && !adding && (
        <p className="meta">
          <Trans>Nothing to do here.</Trans>
        </p>
      )}
      <ul>
        {tasks.map((task) => (
          <TaskRow key={task.id} task={task} onChanged={() => void refetch()} />
        ))}
      </ul>
      {adding && (
        <TaskForm
          record={{ type: 'CONTACT', id: contactId }}
          task={null}
          onCancel={() => setAdding(false)}
          onSaved={() => {
            setAdding(false)
            void refetch()
          }}
        />
      )}
    </section>
  )
}

function Notes({ contactId }: { contactId: string }) {
  const record = { type: 'CONTACT' as const, id: contactId }
  const mayWrite = useMay('contacts:write')
  const form = useRef<HTMLDivElement>(null)
  const { notes, error, refetch } = useNotes(record, NOTES)
  useShortcuts({ n: () => form.current?.querySelector('textarea')?.focus() }, mayWrite)
  return (
    <section>
      <Heading label={<Trans>Notes</Trans>} onAdd={null} />
      {Boolean(error) && <ErrorNotice error={error} onRetry={refetch} />}
      {mayWrite && (
        <div ref={form} className={styles.compose}>
          <NoteForm record={record} note={null} onSaved={refetch} />
        </div>
      )}
      {notes.map((note) => (
        <NoteCard key={`${note.id}.${note.version}`} record={record} note={note} onChanged={refetch} />
      ))}
    </section>
  )
}

function Heading({ label, onAdd }: { label: React.ReactNode; onAdd: (() => void) | null }) {
  return (
    <h3 className={styles.heading}>
      {label}
      {onAdd && (
        <Button size="s" look="quiet" icon={<IconPlus size={14} aria-hidden />} onClick={onAdd}>
          <Trans>Add</Trans>
        </Button>
      )}
    </h3>
  )
}
