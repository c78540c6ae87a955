const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
/** No row has it. */
const NOTHING = '00000000-0000-0000-0000-000000000000'

/** An id from outside as a query can take it. Text that is no UUID is the id of nothing: it finds nothing, and is no error. */
export function queryableId(id: string): string {
  const canonical = id.toLowerCase()
  return UUID.test(canonical) ? canonical : NOTHING
}
