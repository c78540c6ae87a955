import { Trans, useLingui } from '@lingui/react/macro'
import { IconLayoutKanban } from '@tabler/icons-react'
import { Link } from 'react-router'
import buttons from '../../../components/button.module.css'
import { RecordPage } from '../../../components/records/record-page'
import { useRecords, type RecordSource } from '../../../components/records/use-records'
import { useMay } from '../../../lib/session/permissions'
import { DealDrawer } from '../components/deal-drawer'
import { useDealColumns, type DealRow } from '../components/use-deal-columns'
import { DEAL_WRITING, dealsCountQuery, dealsQuery } from '../deals-operations'

const DEALS: RecordSource<DealRow> = {
  recordType: 'DEAL',
  path: '/deals',
  usual: { field: 'updatedAt', direction: 'DESC' },
  page: dealsQuery,
  count: dealsCountQuery,
  writing: DEAL_WRITING,
}

/** What the team may sell. */
export function DealsPage() {
  const { t } = useLingui()
  const mayBoard = useMay('pipelines:read')
  const records = useRecords(DEALS, useDealColumns())
  const { openId, beside } = records
  return (
    <RecordPage
      title={t`Deals`}
      purpose={<Trans>A deal is something you may sell: what it is worth, to whom, and by when.</Trans>}
      createLabel={t`New deal`}
      records={records}
      tools={mayBoard && <BoardLink />}
    >
      {openId && <DealDrawer key={openId} dealId={openId} {...beside} />}
    </RecordPage>
  )
}

/** The same deals by stage. */
const BoardLink = () => (
  <Link className={buttons.button!} data-look="quiet" to="/board">
    <IconLayoutKanban size={16} aria-hidden />
    <span>
      <Trans>Board</Trans>
    </span>
  </Link>
)
