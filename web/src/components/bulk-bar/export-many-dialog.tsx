import { ExportDialog } from '../record-files/export-dialog'
import type { BulkActionProps } from './bulk-bar'

/** Saves what is selected as a file; the selection stays. */
export function ExportManyDialog({ selection: { recordType, selection, shown }, onClose }: BulkActionProps) {
  return <ExportDialog list={{ recordType, ...shown, ...selection }} isSelection onClose={onClose} />
}
