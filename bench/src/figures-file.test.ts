import { readFileSync } from 'node:fs'
import path from 'node:path'
import { replaceBlock } from './figures-file'

const SECTIONS = ['inbox', 'scale', 'web']
const EMPTY = 'Before.\n\n<!-- Written by `npm run bench -- --write` -->\n<!-- Written by hand -->\n\nAfter.\n'

const write = (file: string, title: string, body: string): string => replaceBlock(file, { title, body }, SECTIONS)

describe('the file of figures', () => {
  it('takes the blocks of sections in their order, whichever was measured first', () => {
    const file = ['web', 'scale with 1,000,000', 'inbox', 'scale'].reduce(
      (text, title) => write(text, title, 'Old.'),
      EMPTY,
    )
    expect(file.match(/^### .*$/gm)).toEqual(['### inbox', '### scale', '### scale with 1,000,000', '### web'])
    expect(file.startsWith('Before.\n')).toBe(true)
    expect(file.endsWith('\n\nAfter.\n')).toBe(true)
  })

  it('replaces the figures of one section and leaves those of the others', () => {
    const old = ['inbox', 'scale'].reduce((text, title) => write(text, title, `Old ${title}.\n\n| a |`), EMPTY)
    const file = write(old, 'scale', 'New.')
    expect(file).toContain('### inbox\n\nOld inbox.\n\n| a |\n\n### scale\n\nNew.\n')
    expect(file).not.toContain('Old scale')
    expect(write(file, 'scale', 'New.')).toBe(file)
  })

  it('forgets a section that there is no more', () => {
    const old = replaceBlock(EMPTY, { title: 'gone', body: 'Old.' }, ['gone'])
    expect(write(old, 'web', 'New.')).not.toContain('gone')
  })

  it('has its place in the README', () => {
    const readme = readFileSync(path.resolve(__dirname, '../README.md'), 'utf8')
    expect(write(readme, 'web', 'New.')).toContain('### web\n\nNew.')
  })
})
