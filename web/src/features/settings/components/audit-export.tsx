import { useMutation } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { Button } from '../../../components/button'
import { showToast } from '../../../components/overlays/toasts'
import { fileSize } from '../../../components/times'
import type { AuditFilter } from '../../../gql/graphql'
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
      if (data) save(await download(data.createAuditExport.url, setBytes), 'audit-log.csv')
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

async function download(url: string, onProgress: (bytes: number) => void): Promise<Blob> {
  const response = await fetch(url)
  if (!response.ok || !response.body) throw new Error(`The export answers ${response.status}`)
  const parts: Uint8Array<ArrayBuffer>[] = []
  let bytes = 0
  const reader = response.body.getReader()
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value as Uint8Array<ArrayBuffer>)
    onProgress((bytes += part.value.byteLength))
  }
  return new Blob(parts, { type: 'text/csv' })
}

function save(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
