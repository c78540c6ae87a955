/** A card and the gap below it, in pixels: every card is as high as the next, so that none has to be measured. */
export const ROW_HEIGHT = { comfortable: 104, compact: 72 } as const

export type Density = keyof typeof ROW_HEIGHT
