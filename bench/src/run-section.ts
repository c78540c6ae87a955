import 'reflect-metadata'
import { SECTIONS } from './sections/sections'

/** Measures one section and sends its figures to the process that started this one. */
async function main(): Promise<void> {
  const name = process.argv[2] ?? ''
  const load = SECTIONS[name]
  if (!load) throw new Error(`There is no section "${name}"`)
  const measure = await load()
  const figures = await measure()
  process.send?.(figures, undefined, undefined, () => process.exit(0))
}

main().catch((error: Error) => {
  process.stderr.write(`${error.stack ?? error.message}\n`)
  process.exit(1)
})
