import { Trans, useLingui } from '@lingui/react/macro'
import { useRef } from 'react'
import { useSearchParams } from 'react-router'
import { Button } from '../../../components/button'
import { EmptyState } from '../../../components/empty-state'
import { ErrorNotice } from '../../../components/error-notice'
import { TaskRow } from '../../../components/record-detail/task-row'
import { SkeletonRows } from '../../../components/skeleton'
import type { TaskFieldsFragment } from '../../../gql/graphql'
import { useViewer } from '../../../lib/session/session'
import { QuickAdd } from '../components/quick-add'
import styles from '../components/tasks.module.css'
import { byDueGroup, type DueGroup } from '../hooks/due-groups'
import { useRowKeys } from '../hooks/use-row-keys'
import { useTaskList } from '../hooks/use-task-list'

/** What is to be done, by how near it is; whose, and whether done, is in the address. */
export function TasksPage() {
  const { t } = useLingui()
  const viewer = useViewer()
  const [params, setParams] = useSearchParams()
  const everyone = params.get('who') === 'all'
  const done = params.has('done')
  const input = useRef<HTMLInputElement>(null)
  useRowKeys(() => input.current?.focus())
  const filter = {
    state: done ? ('DONE' as const) : ('OPEN' as const),
    ...(!everyone && { assigneeId: viewer.user.id }),
  }
  const { tasks, error, loading, retry, readAgain, more } = useTaskList(filter)
  const show = (name: 'who' | 'done', value: string | null): void => {
    const next = new URLSearchParams(params)
    if (value === null) next.delete(name)
    else next.set(name, value)
    setParams(next, { replace: true })
  }
  const choice = (label: string, pressed: boolean, onClick: () => void) => (
    <button type="button" aria-pressed={pressed} onClick={onClick}>
      {label}
    </button>
  )
  return (
    <main className={styles.page}>
      <header className={styles.top}>
        <h1>
          <Trans>Tasks</Trans>
        </h1>
        <div className={styles.choices} role="group" aria-label={t`Whose`}>
          {choice(t({ message: 'Mine', context: 'tasks' }), !everyone, () => show('who', null))}
          {choice(t({ message: 'Everyone’s', context: 'tasks' }), everyone, () => show('who', 'all'))}
        </div>
        <div className={styles.choices} role="group" aria-label={t`State`}>
          {choice(t`To do`, !done, () => show('done', null))}
          {choice(t({ message: 'Done', context: 'tasks' }), done, () => show('done', 'yes'))}
        </div>
      </header>
      <div className={styles.body}>
        {!done && <QuickAdd input={input} onAdded={readAgain} />}
        {error && <ErrorNotice error={error} onRetry={retry} />}
        {loading && tasks.length === 0 && <SkeletonRows count={5} shape="table" label={t`Loading the tasks`} />}
        {!loading && !error && tasks.length === 0 && (
          <EmptyState title={done ? t`Nothing is done yet` : t`Nothing to do`}>
            {done ? (
              <Trans>What you tick appears here.</Trans>
            ) : (
              <Trans>Write down what must not be forgotten; with a day you are reminded.</Trans>
            )}
          </EmptyState>
        )}
        {done ? (
          <Rows tasks={tasks} onChanged={readAgain} />
        ) : (
          byDueGroup(tasks).map((each) => (
            <Group key={each.group} group={each.group}>
              <Rows tasks={each.tasks} onChanged={readAgain} />
            </Group>
          ))
        )}
        {more && (
          <Button onClick={more}>
            <Trans>Show more</Trans>
          </Button>
        )}
      </div>
    </main>
  )
}

function Group({ group, children }: { group: DueGroup; children: React.ReactNode }) {
  const { t } = useLingui()
  const words: Record<DueGroup, string> = {
    overdue: t({ message: 'Overdue', context: 'tasks' }),
    today: t`Today`,
    later: t({ message: 'Later', context: 'tasks' }),
    someday: t`Without a time`,
  }
  return (
    <section className={styles.group} data-group={group} aria-label={words[group]}>
      <h2>{words[group]}</h2>
      {children}
    </section>
  )
}

function Rows({ tasks, onChanged }: { tasks: readonly TaskFieldsFragment[]; onChanged: () => void }) {
  return (
    <ul>
      {tasks.map((task) => (
        <TaskRow key={task.id} task={task} showsRecord onChanged={onChanged} />
      ))}
    </ul>
  )
}
