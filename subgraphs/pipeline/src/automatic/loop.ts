export const AUTOMATIC_MOVE_LOOPS = ['CIRCLE', 'TOO_OFTEN'] as const
/** What an automatic move switched itself off for. */
export type AutomaticMoveLoop = (typeof AUTOMATIC_MOVE_LOOPS)[number]
