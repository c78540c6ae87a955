import type { DialogEntity } from './dialog.entity'

/** A dialog as a value: copied with changes, and stored by DialogStore.save. */
export type DialogRow = { [Column in keyof DialogEntity]: DialogEntity[Column] }
