import { Canvas, type Colour } from './canvas'
import { between, createRandom, pick, type Random } from './random'

/** Pictures people send in these conversations. */
export type Picture = 'chart' | 'booth' | 'screenshot' | 'venue'

const PALETTES: readonly (readonly [Colour, Colour])[] = [
  [
    [64, 120, 192],
    [32, 64, 128],
  ],
  [
    [230, 126, 84],
    [176, 72, 60],
  ],
  [
    [92, 168, 124],
    [40, 104, 88],
  ],
  [
    [148, 112, 196],
    [88, 60, 140],
  ],
  [
    [240, 184, 72],
    [200, 128, 40],
  ],
  [
    [84, 168, 188],
    [36, 96, 124],
  ],
]
const SKIN: readonly Colour[] = [
  [244, 208, 176],
  [224, 176, 136],
  [176, 124, 88],
  [124, 84, 60],
]
const WHITE: Colour = [250, 250, 252]
const INK: Colour = [40, 48, 64]

/** A head and shoulders on a coloured ground: the profile photo of someone who does not exist. */
export function drawPortrait(seed: number, size: number): Canvas {
  const random = createRandom(seed)
  const [top, bottom] = pick(random, PALETTES)
  const skin = pick(random, SKIN)
  const [cloth] = pick(random, PALETTES)
  const hair: Colour = pick(random, [
    [48, 36, 32],
    [92, 60, 36],
    [180, 140, 84],
    [112, 112, 120],
  ])
  const canvas = new Canvas(size, size).gradient(top, bottom)
  canvas.ellipse(size / 2, size * 1.05, size * 0.38, size * 0.36, cloth)
  canvas.ellipse(size / 2, size * 0.38, size * 0.21, size * 0.23, hair)
  return canvas.ellipse(size / 2, size * 0.44, size * 0.17, size * 0.2, skin)
}

/** Rings on a coloured ground: the photo of a group or channel. */
export function drawEmblem(seed: number, size: number): Canvas {
  const random = createRandom(seed)
  const [top, bottom] = pick(random, PALETTES)
  const canvas = new Canvas(size, size).gradient(top, bottom)
  canvas.ellipse(size / 2, size / 2, size * 0.32, size * 0.32, WHITE)
  canvas.ellipse(size / 2, size / 2, size * 0.22, size * 0.22, bottom)
  return canvas.ellipse(size * (0.4 + random() * 0.2), size / 2, size * 0.09, size * 0.09, WHITE)
}

export function drawPicture(picture: Picture, seed: number, width: number, height: number): Canvas {
  const random = createRandom(seed)
  const canvas = new Canvas(width, height)
  if (picture === 'chart') return drawChart(canvas, random)
  if (picture === 'screenshot') return drawScreenshot(canvas, random)
  return picture === 'booth' ? drawBooth(canvas, random) : drawVenue(canvas, random)
}

function drawChart(canvas: Canvas, random: Random): Canvas {
  const { width, height } = canvas
  const [bright, dark] = pick(random, PALETTES)
  canvas.gradient(WHITE, [236, 240, 246])
  const bars = between(random, 7, 12)
  const step = (width * 0.84) / bars
  for (let bar = 0; bar < bars; bar++) {
    const tall = height * (0.12 + 0.6 * ((bar + 1) / bars) * (0.6 + random() * 0.4))
    canvas.rectangle(width * 0.08 + bar * step, height * 0.88 - tall, step * 0.66, tall, bar % 3 ? bright : dark)
  }
  return canvas.rectangle(width * 0.07, height * 0.88, width * 0.86, 3, INK)
}

function drawScreenshot(canvas: Canvas, random: Random): Canvas {
  const { width, height } = canvas
  const [accent] = pick(random, PALETTES)
  canvas.gradient(WHITE, WHITE).rectangle(0, 0, width, height * 0.09, INK)
  canvas.rectangle(0, height * 0.09, width * 0.22, height, [230, 234, 242])
  for (let row = 0; row < 8; row++) {
    const y = height * (0.16 + row * 0.1)
    canvas.ellipse(width * 0.05, y + 8, 9, 9, row % 3 ? [190, 198, 212] : accent)
    canvas.rectangle(width * 0.27, y, width * (0.25 + random() * 0.35), height * 0.03, [176, 184, 200])
    canvas.rectangle(width * 0.86, y, width * 0.08, height * 0.03, row % 2 ? accent : [210, 216, 226])
  }
  return canvas
}

function drawBooth(canvas: Canvas, random: Random): Canvas {
  const { width, height } = canvas
  const [bright, dark] = pick(random, PALETTES)
  canvas.gradient([214, 218, 226], [120, 124, 136])
  canvas.rectangle(width * 0.15, height * 0.18, width * 0.7, height * 0.5, bright)
  canvas.rectangle(width * 0.2, height * 0.26, width * 0.36, height * 0.08, WHITE)
  canvas.rectangle(width * 0.22, height * 0.62, width * 0.56, height * 0.26, dark)
  for (let person = 0; person < 3; person++) {
    const x = width * (0.3 + person * 0.2 + random() * 0.05)
    canvas.ellipse(x, height * 0.62, width * 0.045, height * 0.14, INK)
    canvas.ellipse(x, height * 0.45, width * 0.028, height * 0.045, pick(random, SKIN))
  }
  return canvas
}

function drawVenue(canvas: Canvas, random: Random): Canvas {
  const { width, height } = canvas
  canvas.gradient([250, 196, 140], [112, 132, 190])
  canvas.ellipse(width * (0.2 + random() * 0.6), height * 0.34, width * 0.06, width * 0.06, [255, 232, 180])
  for (let tower = 0; tower < 14; tower++) {
    const tall = height * (0.15 + random() * 0.4)
    const shade = between(random, 40, 90)
    const wide = width * (0.05 + random() * 0.05)
    canvas.rectangle((tower * width) / 14, height - tall, wide, tall, [shade, shade + 8, shade + 30])
  }
  return canvas
}
