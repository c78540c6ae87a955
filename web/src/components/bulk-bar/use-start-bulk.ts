import { useApolloClient } from '@apollo/client/react'
import { useState } from 'react'
import type { BulkChangeInput } from '../../gql/graphql'
import { startBulkChangeMutation, type BulkSelection } from './bulk-operations'

interface Started {
  /** Answers whether it was started; what stood in the way is in `failure`. */
  start: (change: BulkChangeInput) => Promise<boolean>
  busy: boolean
  failure: unknown
}

/** Starts a change of the selection once, however often it is pressed: a try that is repeated is the same job. */
export function useStartBulk({ recordType, selection }: BulkSelection): Started {
  const client = useApolloClient()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const [tries] = useState(() => new Map<string, string>())
  const start = async (change: BulkChangeInput): Promise<boolean> => {
    setBusy(true)
    setFailure(null)
    const key = JSON.stringify(change)
    const clientId = tries.get(key) ?? crypto.randomUUID()
    tries.set(key, clientId)
    const input = { selection: { recordType, ...selection }, change, clientId }
    try {
      await client.mutate({ mutation: startBulkChangeMutation, variables: { input } })
      return true
    } catch (refusal) {
      setFailure(refusal)
      return false
    } finally {
      setBusy(false)
    }
  }
  return { start, busy, failure }
}
