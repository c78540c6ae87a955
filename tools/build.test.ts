import { spawn } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { waitFor } from '@parley/toolkit/testing/wait-for'

/** The tools are ES modules that run under Node itself, so the tests run them so. */
function run(script: string): Promise<string> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { cwd: __dirname })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (output += part.toString()))
  return new Promise((resolve) => child.on('close', () => resolve(output)))
}

let folder: string
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'parley-build-'))))
afterEach(() => rmSync(folder, { recursive: true }))

describe('two builds of one checkout', () => {
  const log = (): string => (existsSync(`${folder}/log`) ? readFileSync(`${folder}/log`, 'utf8') : '')
  /** Notes what it does, and goes on when the file `go` is there. */
  const build = (name: string): string => `
    import fs from 'node:fs'
    import { setTimeout as wait } from 'node:timers/promises'
    import { withLock } from './build-lock.mjs'
    const log = (line) => fs.appendFileSync('${folder}/log', '${name} ' + line + '\\n')
    const work = async () => {
      log('begins')
      while (!fs.existsSync('${folder}/go')) await wait(10)
      log('ends')
    }
    await withLock('${folder}/lock', work, () => log('waits'))`

  it('run one after the other, and the second says that it waits', async () => {
    const one = run(build('one'))
    await waitFor(() => log() === 'one begins\n')
    const two = run(build('two'))
    await waitFor(() => log() === 'one begins\ntwo waits\n')
    writeFileSync(`${folder}/go`, '')
    expect(await Promise.all([one, two])).toEqual(['', ''])
    expect(log().trim().split('\n')).toEqual(['one begins', 'two waits', 'one ends', 'two begins', 'two ends'])
    expect(readdirSync(folder)).toEqual(['go', 'log'])
  })

  it('do not wait for one that was killed', async () => {
    const pid = await run('console.log(process.pid)')
    writeFileSync(`${folder}/lock`, pid)
    writeFileSync(`${folder}/go`, '')
    expect(await run(build('one'))).toBe('')
    expect(log()).toBe('one begins\none ends\n')
  })
})

describe('publishing a build', () => {
  const now = Date.now()
  const DAY_MS = 24 * 60 * 60 * 1000

  function write(place: string, files: Record<string, string>): void {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, place, name)), { recursive: true })
      writeFileSync(path.join(folder, place, name), text)
    }
  }
  const publish = (): Promise<string> =>
    run(
      `import { publishBuild } from './publish-files.mjs'; publishBuild('${folder}/new', '${folder}/dist', ${String(now)})`,
    )
  const has = (name: string): boolean => existsSync(path.join(folder, 'dist', name))

  it('keeps the files of an earlier one for its open pages, and nothing else', async () => {
    write('dist', {
      'index.html': 'old',
      'gone.txt': '',
      'assets/old-1.js': '',
      'assets/ancient-0.js': '',
      '.documents/1.json': '',
    })
    utimesSync(path.join(folder, 'dist/assets/ancient-0.js'), 0, (now - 15 * DAY_MS) / 1000)
    utimesSync(path.join(folder, 'dist/assets/old-1.js'), 0, (now - 13 * DAY_MS) / 1000)
    write('new', { 'index.html': 'new', 'assets/new-2.js': '', '.documents/2.json': '' })
    expect(await publish()).toBe('')
    expect(readFileSync(`${folder}/dist/index.html`, 'utf8')).toBe('new')
    expect(['assets/old-1.js', '.documents/1.json', 'assets/new-2.js', '.documents/2.json'].map(has)).not.toContain(
      false,
    )
    expect(['gone.txt', 'assets/ancient-0.js'].map(has)).toEqual([false, false])
  })

  it('shows a reader the old page or the new one with its files, never a half', async () => {
    const page = (build: number): string => `${String(build)}${'x'.repeat(100_000)}${String(build)}`
    const parts = Array.from({ length: 300 }, (_, n) => [`assets/part-${String(n)}.js`, 'x'.repeat(50_000)] as const)
    write('dist', { 'index.html': page(0), 'assets/z-0.js': '' })
    write('new', { 'index.html': page(1), ...Object.fromEntries(parts), 'assets/z-1.js': '' })
    let done = false
    const publishing = publish().then((output) => {
      done = true
      return output
    })
    const seen = new Set<string>()
    while (!done) {
      const text = readFileSync(`${folder}/dist/index.html`, 'utf8')
      const build = text[0] ?? ''
      seen.add(`${build}${text.at(-1)} ${has(`assets/z-${build}.js`)}`)
      await new Promise(setImmediate)
    }
    expect(await publishing).toBe('')
    expect([...seen].filter((state) => state !== '00 true' && state !== '11 true')).toEqual([])
  })
})
