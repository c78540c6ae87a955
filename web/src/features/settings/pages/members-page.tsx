import { useQuery } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconPencil } from '@tabler/icons-react'
import { useCallback, useState } from 'react'
import { Button, IconButton } from '../../../components/button'
import { EmptyState } from '../../../components/empty-state'
import { ErrorNotice } from '../../../components/error-notice'
import { SearchField } from '../../../components/search-field'
import { SkeletonRows } from '../../../components/skeleton'
import type { Column } from '../../../components/table/column'
import { DataTable } from '../../../components/table/data-table'
import { Tag } from '../../../components/tag'
import { agoTime, fullTime } from '../../../components/times'
import { isolated } from '../../../components/isolated'
import { PHONE, useMedia } from '../../../lib/layout/use-media'
import { useMay } from '../../../lib/session/permissions'
import { useViewer } from '../../../lib/session/session'
import { MemberDialog } from '../components/member-dialog'
import { Person } from '../components/person'
import { useRoleWords } from '../components/role-words'
import { useSearchText } from '../components/use-search-text'
import styles from '../components/settings.module.css'
import { membersQuery, type Member } from '../settings-operations'

const PAGE = 50
const teamsOf = ({ teams }: Member): string[] => teams.map(({ name }) => isolated(name))

/** Everyone who works in the workspace, with what they may do here. */
export function MembersPage() {
  const { t } = useLingui()
  const { typed, search, change } = useSearchText()
  const [opened, setOpened] = useState<Member | null>(null)
  const { data, error, loading, fetchMore, refetch } = useQuery(membersQuery, {
    variables: { first: PAGE, search },
    fetchPolicy: 'cache-and-network',
  })
  const members = data?.members.edges.map((edge) => edge.node) ?? []
  const { hasNextPage, endCursor } = data?.members.pageInfo ?? {}
  const more = useCallback(() => {
    if (hasNextPage) void fetchMore({ variables: { after: endCursor } })
  }, [hasNextPage, endCursor, fetchMore])
  const columns = useColumns(setOpened)
  return (
    <section className={styles.section}>
      <header className={styles.top}>
        <h2>
          <Trans>Members</Trans>
        </h2>
        <SearchField label={t`Name or e-mail`} value={typed} onChange={change} />
      </header>
      {error && (
        <div className={styles.pad}>
          <ErrorNotice error={error} onRetry={() => void refetch()} />
        </div>
      )}
      {loading && members.length === 0 && <SkeletonRows count={6} label={t`Loading members`} />}
      {data && !loading && members.length === 0 && (
        <EmptyState
          title={t`No one matches`}
          action={
            <Button onClick={() => change('')}>
              <Trans>Show everyone</Trans>
            </Button>
          }
        />
      )}
      {members.length > 0 && (
        <DataTable label={t`Members`} columns={columns} rows={members} activeId={opened?.id} onNearEnd={more} />
      )}
      {opened && <MemberDialog member={opened} onChanged={() => void refetch()} onClose={() => setOpened(null)} />}
    </section>
  )
}

function useColumns(onOpen: (member: Member) => void): Column<Member>[] {
  const { t, i18n } = useLingui()
  const role = useRoleWords()
  const mayManage = useMay('members:manage')
  const viewer = useViewer()
  const phone = useMedia(PHONE)
  const day = new Intl.DateTimeFormat(i18n.locale, { day: 'numeric', month: 'short' })
  const name = ({ user }: Member) => (user.id === viewer.user.id ? t`${isolated(user.name)} (you)` : user.name)
  const there = ({ availability: { away, awayUntil } }: Member): string => {
    if (!away) return t`Takes new work`
    return awayUntil ? t`Away until ${day.format(Date.parse(awayUntil))}` : t`Away`
  }
  return [
    {
      id: 'name',
      title: t({ message: 'Name', context: 'of a person' }),
      width: 'minmax(220px, 2fr)',
      render: (member) => (
        <Person
          name={name(member)}
          note={phone ? [there(member), ...teamsOf(member)].join(' · ') : member.user.email}
        />
      ),
    },
    {
      id: 'role',
      title: t`Role`,
      width: '130px',
      onPhone: true,
      phoneWidth: '84px',
      render: (member) => role.name[member.role],
    },
    {
      id: 'teams',
      title: t`Teams`,
      width: 'minmax(120px, 1fr)',
      render: (member) => {
        const names = teamsOf(member).join(', ')
        return names ? <span title={names}>{names}</span> : '—'
      },
    },
    {
      id: 'availability',
      title: t`Availability`,
      width: '150px',
      render: (member) => (member.availability.away ? <Tag tone="warn">{there(member)}</Tag> : there(member)),
    },
    {
      id: 'joined',
      title: t`Joined`,
      width: '110px',
      render: ({ joinedAt }) => <Moment at={joinedAt} locale={i18n.locale} />,
    },
    {
      id: 'seen',
      title: t`Last seen`,
      width: '110px',
      render: ({ lastSeenAt }) => (lastSeenAt ? <Moment at={lastSeenAt} locale={i18n.locale} /> : '—'),
    },
    {
      id: 'act',
      title: t`Actions`,
      titleHidden: true,
      width: '48px',
      phoneWidth: '40px',
      align: 'end',
      onPhone: true,
      render: (member) =>
        (mayManage || member.user.id === viewer.user.id) && (
          <IconButton label={t`Change ${member.user.name}`} onClick={() => onOpen(member)}>
            <IconPencil size={18} stroke={1.6} aria-hidden />
          </IconButton>
        ),
    },
  ]
}

const Moment = ({ at, locale }: { at: string; locale: string }) => (
  <time className="num" dateTime={at} title={fullTime(at, locale)}>
    {agoTime(at, locale)}
  </time>
)
