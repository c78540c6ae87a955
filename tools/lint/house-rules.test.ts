import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const ROOT = path.resolve(__dirname, '../..')

/** Lints files planted as if they stood at these paths; answers what oxlint prints. */
function lint(files: Record<string, string>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'parley-planted-'))
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
      writeFileSync(path.join(folder, name), text)
    }
    const config = path.join(ROOT, '.oxlintrc.json')
    const result = spawnSync(path.join(ROOT, 'node_modules/.bin/oxlint'), ['-c', config, folder], {
      encoding: 'utf8',
      cwd: folder,
    })
    return result.stdout + result.stderr
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const repeat = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n')

describe('the house rules', () => {
  const violations: [string, Record<string, string>, RegExp][] = [
    [
      'a subgraph that imports another by name',
      { 'subgraphs/crm/src/a.ts': `import { x } from '@parley/messaging/x'\nexport const y = x` },
      /subgraph crm must not import subgraph messaging/,
    ],
    [
      'a subgraph that imports another by path',
      { 'subgraphs/crm/src/a.ts': `export { x } from '../../messaging/src/x'` },
      /subgraph crm must not import subgraph messaging/,
    ],
    [
      'the toolkit that imports a subgraph',
      { 'toolkit/src/a.ts': `export const load = () => import('@parley/crm/subgraph')` },
      /toolkit must not import subgraphs/,
    ],
    [
      'the product that imports the sandbox',
      { 'subgraphs/accounts/src/a.ts': `export { x } from '@parley/sandbox/x'` },
      /subgraphs must not import sandbox/,
    ],
    [
      'the sandbox that imports the product',
      { 'sandbox/src/a.ts': `export { x } from '@parley/toolkit/x'` },
      /sandbox must not import toolkit/,
    ],
    [
      'typeorm and type-graphql in one file',
      { 'subgraphs/crm/src/a.ts': `import 'typeorm'\nimport 'type-graphql'` },
      /typeorm or type-graphql, never both/,
    ],
    [
      'a root field without a guard',
      {
        'subgraphs/crm/src/a.ts': `import { Query } from 'type-graphql'\nexport class A {\n  @Query(() => String)\n  a() { return '' }\n}`,
      },
      /a root field carries/,
    ],
    [
      'a field without a type',
      {
        'subgraphs/crm/src/a.ts': `import { Field } from 'type-graphql'\nexport class A {\n  @Field()\n  a: string\n}`,
      },
      /@Field names its type/,
    ],
    ['process.env outside environment.ts', { 'toolkit/src/a.ts': `export const x = process.env.X` }, /process\.env/],
    [
      'a file of 401 lines',
      { 'toolkit/src/a.ts': repeat(401, (line) => `export const x${line} = ${line}`) },
      /max-lines/,
    ],
    [
      'a cycle',
      {
        'toolkit/src/a.ts': `import { b } from './b'\nexport const a = () => b`,
        'toolkit/src/b.ts': `import { a } from './a'\nexport const b = () => a`,
      },
      /no-cycle/,
    ],
    [
      'a feature of the web app that imports another one',
      { 'web/src/features/deals/a.ts': `export { x } from '../board/board-operations'` },
      /the feature deals must not import board\/board-operations/,
    ],
    [
      'a shared part of the web app that imports a feature',
      { 'web/src/components/a.ts': `export const load = () => import('../features/deals/components/deal-drawer')` },
      /components must not import the feature deals/,
    ],
    ['a vague name', { 'toolkit/src/string-utils.ts': `export const x = 1` }, /does not name a concept/],
  ]

  it.each(violations)('catch %s', (_, files, message) => {
    expect(lint(files)).toMatch(message)
  })

  it('let good code pass', () => {
    const output = lint({
      'subgraphs/crm/src/environment.ts': `export const x = process.env.X`,
      'subgraphs/crm/src/contact.ts': `import { x } from './environment'\nimport { y } from '@parley/toolkit/y'\nexport const z = [x, y]`,
      'gateway/src/one-process.ts': `export { crm } from '@parley/crm/subgraph'`,
      'web/src/features/deals/b.ts': `export { StageField } from '../board/components/stage-field'`,
    })
    expect(output).toMatch(/Found 0 warnings and 0 errors/)
  })
})
