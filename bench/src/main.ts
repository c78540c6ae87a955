import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { DEFAULT_SCALE, readScale } from './environment'
import { judge, type Figure, type Measured } from './figure'
import { printBlock, replaceBlock, type FiguresBlock } from './figures-file'
import { measureInChild } from './measure-in-child'
import { printTable } from './table'

const ROOT = path.resolve(__dirname, '../..')
const README = path.join(ROOT, 'bench/README.md')
/** In the order of the README; each is a program in `sections`. */
const SECTIONS: readonly string[] = [
  'inbox',
  'scale',
  'records',
  'orders',
  'board',
  'board-page',
  'imports',
  'live',
  'sockets',
  'startup',
  'web',
  'page-load',
]
/** Their size is PARLEY_BENCH_SCALE. */
const SCALED = new Set(['scale', 'records', 'orders'])
/** Several times what any of them takes on two cores with nothing else to do; one that is scaled gets its multiple. */
const LIMIT_MINUTES = 10

/**
 * `npm run bench` measures everything, `npm run bench -- inbox web` some sections. Prints a table for each, and with
 * `--write` puts them into the README. A section that fails leaves the others as they are.
 */
async function main(): Promise<void> {
  const names = process.argv.slice(2).filter((argument) => argument !== '--write')
  const write = process.argv.includes('--write')
  const unknown = names.filter((name) => !SECTIONS.includes(name))
  if (unknown.length > 0) {
    throw new Error(`No section "${unknown.join(', ')}"; there are ${SECTIONS.join(', ')}`)
  }
  build()
  const begin = performance.now()
  const judged: Figure[] = []
  const failed: string[] = []
  for (const section of names.length > 0 ? names : SECTIONS) {
    try {
      const { block, figures } = await measure(section)
      process.stdout.write(`\n${printBlock(block)}`)
      if (write) writeFileSync(README, replaceBlock(readFileSync(README, 'utf8'), block, SECTIONS))
      judged.push(...figures.filter(({ budget }) => budget))
    } catch (error) {
      process.stderr.write(`${section}: ${(error as Error).message}\n`)
      failed.push(section)
    }
  }
  const met = judged.filter((figure) => judge(figure) === 'met').length
  process.stdout.write(`\n${met} of ${judged.length} budgets met, ${minutesSince(begin)} minutes\n`)
  if (failed.length > 0) throw new Error(`Not measured: ${failed.join(', ')}`)
}

/** The sections that start the product start what is built. */
function build(): void {
  const { status } = spawnSync(process.execPath, [path.join(ROOT, 'tools/build.mjs')], { stdio: 'inherit' })
  if (status !== 0) throw new Error('The build failed')
}

async function measure(section: string): Promise<{ block: FiguresBlock; figures: readonly Figure[] }> {
  const scaleOf = SCALED.has(section) ? readScale() : DEFAULT_SCALE
  const limitMs = LIMIT_MINUTES * 60_000 * Math.max(1, scaleOf / DEFAULT_SCALE)
  const begin = performance.now()
  const loadBefore = readLoad()
  const { scale, figures }: Measured = await measureInChild(section, limitMs)
  const seconds = Math.round((performance.now() - begin) / 1000)
  const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(new Date())
  const taken = `${capitalise(scale)}. ${date}, ${describeMachine()}, load ${loadBefore} before and ${readLoad()} after; ${seconds} s.`
  const title = scaleOf === DEFAULT_SCALE ? section : `${section} with PARLEY_BENCH_SCALE=${scaleOf}`
  return { block: { title, body: `${taken}\n\n${printTable(figures)}` }, figures }
}

const describeMachine = (): string =>
  `${os.availableParallelism()} cores, ${Math.round(os.totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`

/** Of the last minute: how many processes had or waited for a core. */
const readLoad = (): string => os.loadavg()[0]!.toFixed(1)

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const minutesSince = (begin: number): string => ((performance.now() - begin) / 60_000).toFixed(1)

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
})
