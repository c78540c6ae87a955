import { useViewer, type Viewer } from './session'

/** `<resource>:<action>`, as the matrix of the workspace names it. */
export type Permission = `${string}:${string}`

/** What to offer; the server decides. */
export const mayDo = ({ permissions }: Viewer, permission: Permission): boolean =>
  permissions.some(({ name }) => name === permission)

export const useMay = (permission: Permission): boolean => mayDo(useViewer(), permission)
