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
}

export type Upload = ReturnType<typeof useUpload>

/** Sends a file, or the rest of one that was begun. Leaving the page stops it; it can be gone on with, here or later. */
export function useUpload({ recordType, begun, onBegun }: UploadOptions) {
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
    const { id } = created.current
    client.writeQuery({
      query: importQuery,
      variables: { id },
      data: { __typename: 'Query', import: data.createImport },
    })
    onBegun(id)
    return created.current
  }
  /** With the parts that have arrived by now; whoever watches it sees them too. Null when it was forgotten. */
  const look = async (id: string): Promise<ImportFacts | null> => {
    const { data } = await client.query({ query: importQuery, variables: { id }, fetchPolicy: 'network-only' })
    return (data?.import ?? null) as ImportFacts | null
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
      const there = known && (await look(known.id))
      const { id: importId, receivedParts: received } = there ?? (await create(file))
      await uploadParts({ file, importId, received, signal, onProgress: (bytes) => setSending({ file, bytes }) })
      await look(importId)
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
