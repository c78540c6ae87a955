import { useApolloClient } from '@apollo/client/react'
import { useEffect, useRef, useState } from 'react'
import type { RecordType } from '../../gql/graphql'
import type { ImportFacts } from './import-types'
import { createImportMutation } from './imports-operations'
import { uploadParts } from './upload'

export interface Sending {
  readonly file: File
  readonly bytes: number
}

/** Sends a file, or the rest of one that was begun; leaving the page stops it, and it can be gone on with. */
export function useUpload(recordType: RecordType, begun: ImportFacts | null, onSent: (importId: string) => void) {
  const client = useApolloClient()
  const [sending, setSending] = useState<Sending | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const [isAnother, setAnother] = useState(false)
  const going = useRef<{ abort: AbortController; begun: ImportFacts | null }>({ abort: new AbortController(), begun })
  useEffect(() => {
    const current = going.current
    return () => current.abort.abort()
  }, [])

  const create = async (file: File): Promise<ImportFacts> => {
    const input = { recordType, fileName: file.name, sizeBytes: file.size }
    const { data } = await client.mutate({ mutation: createImportMutation, variables: { input } })
    if (!data) throw new Error('The import was not created')
    return data.createImport as ImportFacts
  }
  const send = async (file: File): Promise<void> => {
    const upload = going.current
    setFailure(null)
    setAnother(upload.begun !== null && upload.begun.sizeBytes !== file.size)
    if (upload.begun && upload.begun.sizeBytes !== file.size) return
    upload.abort = new AbortController()
    const { signal } = upload.abort
    setSending({ file, bytes: 0 })
    try {
      upload.begun ??= await create(file)
      const { id: importId, receivedParts: received } = upload.begun
      await uploadParts({ file, importId, received, signal, onProgress: (bytes) => setSending({ file, bytes }) })
      onSent(importId)
    } catch (error) {
      if (!signal.aborted) setFailure(error)
    } finally {
      setSending(null)
    }
  }
  return { sending, failure, isAnother, send, stop: () => going.current.abort.abort() }
}
