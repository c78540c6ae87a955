import type { FileFormat, RememberedChoices } from './preview-import'

/** What a job of an import does, as it was started; JSON. */
export interface ImportPlan extends FileFormat, RememberedChoices {
  readonly importId: string
  readonly sizeBytes: number
  /** How many cells each row has. */
  readonly width: number
  readonly clearEmpty: boolean
  /** Of amounts that name none. */
  readonly currency: string | null
  /** Besides those in the file. */
  readonly tags: readonly string[]
}
