import { Trans } from '@lingui/react/macro'
import { IconDownload, IconUpload } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useNavigate } from 'react-router'
import { useMay } from '../../lib/session/permissions'
import { Button } from '../button'
import type { ExportedList } from './export-dialog'
import styles from './record-files.module.css'

const ExportDialog = lazy(async () => ({ default: (await import('./export-dialog')).ExportDialog }))

const PLACES = { CONTACT: 'contacts', COMPANY: 'companies', DEAL: 'deals' } as const

/** Takes records out of a list as a file, or brings them in; what the role may do of it. */
export function RecordFiles({ list }: { list: ExportedList }) {
  const navigate = useNavigate()
  const [exporting, setExporting] = useState(false)
  const place = PLACES[list.recordType]
  const mayImport = useMay(`${place}:write`)
  const mayExport = useMay(`${place}:export`)
  return (
    <div className={styles.files}>
      {mayImport && (
        <Button
          look="quiet"
          icon={<IconUpload size={16} aria-hidden />}
          onClick={() => void navigate(`/import/${place}`)}
        >
          <Trans>Import</Trans>
        </Button>
      )}
      {mayExport && (
        <Button look="quiet" icon={<IconDownload size={16} aria-hidden />} onClick={() => setExporting(true)}>
          <Trans>Export</Trans>
        </Button>
      )}
      {exporting && (
        <Suspense>
          <ExportDialog list={list} onClose={() => setExporting(false)} />
        </Suspense>
      )}
    </div>
  )
}
