import { useApolloClient } from '@apollo/client/react'
import { MAX_IMPORT_BYTES } from '@parley/schema/inputs/import'
import { useEffect, useRef, useState } from 'react'
import type { RecordType } from '../../gql/graphql'
import type { ImportFacts } from './import-types'
import { createImportMutation, importQuery } from './imports-operations'
import { uploadParts } from './upload'

export interface Sending {
  readonly file: File
  readonly bytes: number
}

/** Why a file is not sent at all: nothing is in it, it is too large, or it is not the one that was begun. */
export type FileMistake = 'empty' | 'tooLarge' | 'another'

interface UploadOptions {
  recordType: RecordType
  /** One that was begun before, to be gone on with. */
  begun: ImportFacts | null
  onBegun: (importId: string) => void
  onSent: () => void
}

export type Upload = ReturnType<typeof useUpload>

/** Sends a file, or the rest of one that was begun. Leaving the page stops it; it can be gone on with, here or later. */
export function useUpload({ recordType, begun, onBegun, onSent }: UploadOptions) {
  const client = useApolloClient()
  const [sending, setSending] = useState<Sending | null>(null)
  const [stopped, setStopped] = useState<{ file: File; failure: unknown } | null>(null)
  const [mistake, setMistake] = useState<FileMistake | null>(null)
  const abort = useRef(new AbortController())
  const created = useRef<ImportFacts | null>(null)
  useEffect(() => () => abort.current.abort(), [])

  const create = async (file: File): Promise<ImportFacts> => {
    const input = { recordType, fileName: file.name, sizeBytes: file.size }
    const { data } = await client.mutate({ mutation: createImportMutation, variables: { input } })
    if (!data) throw new Error('The import was not created')
    created.current = data.createImport as ImportFacts
    onBegun(created.current.id)
    return created.current
  }
  /** With the parts that have arrived by now. */
  const goOnWith = async ({ id }: ImportFacts, file: File): Promise<ImportFacts> => {
    const { data } = await client.query({ query: importQuery, variables: { id }, fetchPolicy: 'network-only' })
    return (data?.import as ImportFacts | null) ?? create(file)
  }
  const send = async (file: File): Promise<void> => {
    const known = begun ?? created.current
    const wrong = mistakeOf(file, known)
    setMistake(wrong)
    setStopped(null)
    if (wrong) return
    abort.current = new AbortController()
    const { signal } = abort.current
    setSending({ file, bytes: 0 })
    try {
      const { id: importId, receivedParts: received } = await (known ? goOnWith(known, file) : create(file))
      await uploadParts({ file, importId, received, signal, onProgress: (bytes) => setSending({ file, bytes }) })
      onSent()
    } catch (error) {
      setStopped({ file, failure: signal.aborted ? null : error })
    } finally {
      setSending(null)
    }
  }
  return { sending, stopped, mistake, send, stop: () => abort.current.abort() }
}

function mistakeOf(file: File, begun: ImportFacts | null): FileMistake | null {
  if (file.size === 0) return 'empty'
  if (file.size > MAX_IMPORT_BYTES) return 'tooLarge'
  return begun && begun.sizeBytes !== file.size ? 'another' : null
}
