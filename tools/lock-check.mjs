// The lock file is for every machine: no address of the registry it was made with, what is installed everywhere named by
// its content, and the binaries of all platforms listed, not only of the one it was made on.
import fs from 'node:fs'
import path from 'node:path'

const ROOT = path.resolve(import.meta.dirname, '..')
const { packages } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8'))
const problems = []
const INSTALLED = /(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/

/** Where Node looks for a dependency of a package, the nearest place first. */
function* placesOf(owner, name) {
  const folders = owner.split('/')
  for (let depth = folders.length; depth >= 0; depth -= 1) {
    const above = folders.slice(0, depth).join('/')
    yield above ? `${above}/node_modules/${name}` : `node_modules/${name}`
  }
}

for (const [place, entry] of Object.entries(packages)) {
  const { resolved = '', integrity, link, optional, optionalDependencies = {} } = entry
  const isOurs = link || !INSTALLED.test(place)
  if (/^(https?|git)/.test(resolved)) problems.push(`${place} names where it was downloaded from: ${resolved}`)
  if (!isOurs && !optional && !integrity) problems.push(`${place} has no integrity`)
  for (const name of Object.keys(optionalDependencies))
    if (![...placesOf(place, name)].some((each) => packages[each])) problems.push(`${place} lacks ${name}`)
}

for (const problem of problems) console.error(problem)
process.exitCode = problems.length > 0 ? 1 : 0
