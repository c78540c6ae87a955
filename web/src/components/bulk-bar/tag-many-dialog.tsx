import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { TokenField } from '../filter-builder/token-field'
import styles from './bulk-bar.module.css'
import type { BulkActionProps } from './bulk-bar'
import { BulkDialog } from './bulk-dialog'

/** Adds tags to records, and takes others away. */
export function TagManyDialog(props: BulkActionProps) {
  const { t } = useLingui()
  const [add, setAdd] = useState<readonly string[]>([])
  const [remove, setRemove] = useState<readonly string[]>([])
  const tags = add.length + remove.length > 0 ? { tags: { add: [...add], remove: [...remove] } } : null
  return (
    <BulkDialog {...props} title={t`Tags`} action={t`Change the tags`} change={tags}>
      <div className={styles.group}>
        <span aria-hidden>{t`Add`}</span>
        <TokenField label={t`Tags to add`} values={add} onChange={setAdd} free begins />
      </div>
      <div className={styles.group}>
        <span aria-hidden>{t`Take away`}</span>
        <TokenField label={t`Tags to take away`} values={remove} onChange={setRemove} free />
      </div>
    </BulkDialog>
  )
}
