export type Colour = readonly [red: number, green: number, blue: number]

/** A picture in memory, three bytes a pixel, with the few shapes the made-up photos are drawn from. */
export class Canvas {
  readonly pixels: Uint8Array

  constructor(
    readonly width: number,
    readonly height: number,
  ) {
    this.pixels = new Uint8Array(width * height * 3)
  }

  /** Fills from the top colour to the bottom colour. */
  gradient(top: Colour, bottom: Colour): this {
    for (let y = 0; y < this.height; y++) {
      const share = y / Math.max(1, this.height - 1)
      const row: Colour = [mix(top[0], bottom[0], share), mix(top[1], bottom[1], share), mix(top[2], bottom[2], share)]
      for (let x = 0; x < this.width; x++) this.set(x, y, row)
    }
    return this
  }

  rectangle(left: number, top: number, width: number, height: number, colour: Colour): this {
    for (let y = Math.max(0, Math.floor(top)); y < Math.min(this.height, top + height); y++)
      for (let x = Math.max(0, Math.floor(left)); x < Math.min(this.width, left + width); x++) this.set(x, y, colour)
    return this
  }

  ellipse(centreX: number, centreY: number, radiusX: number, radiusY: number, colour: Colour): this {
    for (let y = Math.max(0, Math.floor(centreY - radiusY)); y < Math.min(this.height, centreY + radiusY); y++)
      for (let x = Math.max(0, Math.floor(centreX - radiusX)); x < Math.min(this.width, centreX + radiusX); x++)
        if (((x - centreX) / radiusX) ** 2 + ((y - centreY) / radiusY) ** 2 <= 1) this.set(x, y, colour)
    return this
  }

  private set(x: number, y: number, [red, green, blue]: Colour): void {
    const at = (y * this.width + x) * 3
    this.pixels[at] = red
    this.pixels[at + 1] = green
    this.pixels[at + 2] = blue
  }
}

const mix = (from: number, to: number, share: number): number => Math.round(from + (to - from) * share)
