// Prints what the browser has to load before the inbox is on screen, and fails when it is over the budget.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

/** The budget of the product: initial JavaScript, gzip. */
const BUDGET_KB = 200

const folder = new URL('./dist/', import.meta.url)
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', folder), 'utf8'))

const seen = new Set()
function collect(key) {
  if (seen.has(key)) return
  seen.add(key)
  for (const imported of manifest[key].imports ?? []) collect(imported)
}
collect('index.html')

const sizeOf = (file) => gzipSync(readFileSync(new URL(file, folder)), { level: 9 }).length / 1000
const rows = [...seen].map((key) => ({ name: manifest[key].name, kb: sizeOf(manifest[key].file) }))
rows.sort((a, b) => b.kb - a.kb)
for (const { name, kb } of rows) console.log(`${kb.toFixed(1).padStart(7)} KB  ${name}`)

const total = rows.reduce((sum, { kb }) => sum + kb, 0)
const styles = [...new Set([...seen].flatMap((key) => manifest[key].css ?? []))].reduce(
  (sum, file) => sum + sizeOf(file),
  0,
)
console.log(`${total.toFixed(1).padStart(7)} KB  initial JavaScript, gzip (budget ${BUDGET_KB})`)
console.log(`${styles.toFixed(1).padStart(7)} KB  initial styles, gzip`)
if (total > BUDGET_KB) {
  console.error(`Over the budget by ${(total - BUDGET_KB).toFixed(1)} KB`)
  process.exitCode = 1
}
