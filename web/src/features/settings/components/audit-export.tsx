import { useMutation } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { Button } from '../../../components/button'
import { showToast } from '../../../components/overlays/toasts'
import { fileSize } from '../../../components/times'
import type { AuditFilter } from '../../../gql/graphql'
import { readAll, saveFile } from '../../../lib/files/save-file'
import { useMay } from '../../../lib/session/permissions'
import { createAuditExportMutation } from '../settings-operations'

/** The log as a file; the button says how much has come, as nobody knows beforehand how much there is. */
export function AuditExport({ filter }: { filter: AuditFilter | null }) {
  const { t, i18n } = useLingui()
  const mayExport = useMay('audit:export')
  const [create] = useMutation(createAuditExportMutation)
  const [bytes, setBytes] = useState<number | null>(null)
  if (!mayExport) return null
  const run = async (): Promise<void> => {
    setBytes(0)
    try {
      const { data } = await create({ variables: { filter } })
      if (data) saveFile(await readAll(await open(data.createAuditExport.url), setBytes), 'audit-log.csv')
    } catch {
      void showToast({ title: t`The export did not work. Try again.`, tone: 'bad' })
    } finally {
      setBytes(null)
    }
  }
  return (
    <Button icon={<IconDownload size={16} aria-hidden />} busy={bytes !== null} onClick={() => void run()}>
      {bytes === null ? <Trans>Export</Trans> : fileSize(bytes, i18n.locale)}
    </Button>
  )
}

async function open(url: string): Promise<Response> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`The export answers ${response.status}`)
  return response
}
