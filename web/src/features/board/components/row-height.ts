/** A card and the gap below it, in pixels: every card is as high as the next, so that none has to be measured. */
export const ROW_HEIGHT = 104
