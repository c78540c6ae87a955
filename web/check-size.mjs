// Prints what the browser has to load before the inbox is on screen, and fails when it is over the budget.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

/** The budget of the product: initial JavaScript, gzip. */
const BUDGET_KIB = 200

const folder = new URL('./dist/', import.meta.url)
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', folder), 'utf8'))

const seen = new Set()
function collect(key) {
  if (seen.has(key)) return
  seen.add(key)
  for (const imported of manifest[key].imports ?? []) collect(imported)
}
collect('index.html')

const sizeOf = (file) => gzipSync(readFileSync(new URL(file, folder)), { level: 9 }).length / 1024
const rows = [...seen].map((key) => ({ file: manifest[key].file, kib: sizeOf(manifest[key].file) }))
rows.sort((a, b) => b.kib - a.kib)
for (const { file, kib } of rows) console.log(`${kib.toFixed(1).padStart(7)} KiB  ${file}`)

const total = rows.reduce((sum, { kib }) => sum + kib, 0)
const styles = [...new Set([...seen].flatMap((key) => manifest[key].css ?? []))].reduce(
  (sum, file) => sum + sizeOf(file),
  0,
)
console.log(`${total.toFixed(1).padStart(7)} KiB  initial JavaScript, gzip (budget ${BUDGET_KIB})`)
console.log(`${styles.toFixed(1).padStart(7)} KiB  initial styles, gzip`)
if (total > BUDGET_KIB) {
  console.error(`Over the budget by ${(total - BUDGET_KIB).toFixed(1)} KiB`)
  process.exitCode = 1
}
