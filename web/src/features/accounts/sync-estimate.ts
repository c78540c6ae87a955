/** Between 0 and 1, by messages where their total is known, else by chats; a finished sync is whole. */
export function shareDone(sync: {
  state: string
  messagesDone: number
  messagesTotal?: number | null
  dialogsDone: number
  dialogsTotal: number
}): number {
  if (sync.state === 'DONE') return 1
  const [done, total] = sync.messagesTotal
    ? [sync.messagesDone, sync.messagesTotal]
    : [sync.dialogsDone, sync.dialogsTotal]
  return total > 0 ? Math.min(done / total, 1) : 0
}
