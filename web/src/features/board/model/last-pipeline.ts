const keyOf = (workspaceId: string): string => `parley.board.${workspaceId}`

/** The pipeline that this browser looked at last, in each workspace. */
export function keptPipeline(workspaceId: string): string | null {
  try {
    return localStorage.getItem(keyOf(workspaceId))
  } catch (blocked) {
    console.warn('The board begins with the first pipeline', blocked)
    return null
  }
}

export function keepPipeline(workspaceId: string, pipelineId: string): void {
  try {
    localStorage.setItem(keyOf(workspaceId), pipelineId)
  } catch (blocked) {
    console.warn('The board begins with the first pipeline', blocked)
  }
}
