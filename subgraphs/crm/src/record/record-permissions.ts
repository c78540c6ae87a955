import type { Permission } from '@parley/toolkit/authorization/permissions'

/** What hangs on records of any type is for whoever may do this with some of them; which, the store says. */
export const READ_RECORDS: readonly Permission[] = ['contacts:read', 'companies:read', 'deals:read']
export const WRITE_RECORDS: readonly Permission[] = ['contacts:write', 'companies:write', 'deals:write']
