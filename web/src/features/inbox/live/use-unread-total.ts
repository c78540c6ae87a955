import { useQuery } from '@apollo/client/react'
import { unreadTotalQuery } from '../inbox-operations'

export const useUnreadTotal = (): number => useQuery(unreadTotalQuery).data?.messageStats.unread ?? 0
