export function SyncEntry() {
  return null
}
