import { judge, type Figure } from './figure'

const HEAD = ['figure', 'median', 'p99', 'ratio', 'budget', ''] as const
const LEFT_ALIGNED = new Set([0, 4, 5])

/** Figures as a Markdown table: it reads well in a terminal and goes into the README as it is. */
export function printTable(figures: readonly Figure[]): string {
  const notes: string[] = []
  const rows = figures.map((figure) => rowOf(figure, figure.note ? remember(notes, figure.note) : ''))
  const widths = HEAD.map((head, column) => Math.max(3, head.length, ...rows.map((row) => row[column]?.length ?? 0)))
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => pad(cell, widths[column] ?? 0, LEFT_ALIGNED.has(column))).join(' | ')} |`
  const rule = widths.map((width, column) =>
    LEFT_ALIGNED.has(column) ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  )
  const footnotes = notes.map((note, index) => `${index + 1}. ${note}`)
  return [line(HEAD), line(rule), ...rows.map(line), ...(notes.length > 0 ? ['', ...footnotes] : [])].join('\n')
}

function rowOf(figure: Figure, mark: string): string[] {
  const { name, unit, median, p99, ratio, budget } = figure
  const measured = (value: number | undefined): string => (value === undefined ? '' : `${round(value)} ${unit}`.trim())
  return [
    `${name}${mark}`,
    measured(median),
    measured(p99),
    ratio === undefined ? '' : `${ratio.toFixed(2)}x`,
    budget
      ? `${budget.of} ${budget.kind} ${budget.of === 'ratio' ? `${budget.limit}x` : `${budget.limit} ${unit}`}`
      : '',
    judge(figure),
  ]
}

/** Three significant digits say as much as such a measurement knows. */
const round = (value: number): string =>
  value >= 1000 ? String(Math.round(value)) : String(Number(value.toPrecision(3)))

function remember(notes: string[], note: string): string {
  if (!notes.includes(note)) notes.push(note)
  return ` [${notes.indexOf(note) + 1}]`
}

const pad = (cell: string, width: number, left: boolean): string => (left ? cell.padEnd(width) : cell.padStart(width))
