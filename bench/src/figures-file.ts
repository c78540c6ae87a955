const BEGIN = '<!-- Written by `npm run bench -- --write` -->\n'
const END = '<!-- Written by hand -->\n'

/** One section's figures, under a heading of their own. */
export interface FiguresBlock {
  /** Begins with the name of the section. */
  readonly title: string
  /** Over how much, when, where, and the table. */
  readonly body: string
}

export const printBlock = ({ title, body }: FiguresBlock): string => `### ${title}\n\n${body}\n`

/**
 * Puts a section's figures in the place of those of an earlier run, and leaves those of the others as they are: each says
 * itself when it was taken. In the order of `sections`; figures of a section that there is no more go.
 */
export function replaceBlock(file: string, block: FiguresBlock, sections: readonly string[]): string {
  const begin = file.indexOf(BEGIN)
  const end = file.indexOf(END)
  if (begin < 0 || end < begin) throw new Error('The file has no place for figures')
  const blocks = new Map<string, string>()
  for (const text of file.slice(begin + BEGIN.length, end).split(/^(?=### )/m)) {
    const [, title] = /^### (.*)$/m.exec(text) ?? []
    if (title) blocks.set(title, text.trimEnd())
  }
  blocks.set(block.title, printBlock(block).trimEnd())
  const isOf = (section: string) => (title: string) => title.split(' ')[0] === section
  const titles = [...blocks.keys()].sort()
  const written = sections.flatMap((section) => titles.filter(isOf(section)).map((title) => blocks.get(title)))
  return `${file.slice(0, begin)}${BEGIN}\n${written.join('\n\n')}\n\n${file.slice(end)}`
}
