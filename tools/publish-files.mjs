// Puts finished files where others read them, so that nobody ever reads half of one.
import fs from 'node:fs'
import path from 'node:path'

/** Files of an earlier build whose page may still be open somewhere. */
const KEPT_MS = 14 * 24 * 60 * 60 * 1000
/** Folders whose files are named after their content. */
const NAMED_BY_CONTENT = ['assets', '.documents']
/** They name the files that they need. */
const IS_PAGE = /\.html$/

/** Writes a file beside its place and moves it there. */
export function replaceFile(file, content) {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  const beside = `${file}.${process.pid}.tmp`
  fs.writeFileSync(beside, content)
  fs.renameSync(beside, file)
}

/**
 * Publishes a finished build of the web app: new files first, the pages that name them last, so every page that is served
 * finds its files. Files of earlier builds stay for two weeks after their last build.
 */
export function publishBuild(from, to, now = Date.now()) {
  const names = filesBelow(from)
  const [pages, others] = [names.filter((name) => IS_PAGE.test(name)), names.filter((name) => !IS_PAGE.test(name))]
  for (const name of [...others, ...pages]) replaceFile(path.join(to, name), fs.readFileSync(path.join(from, name)))
  const current = new Set(names)
  for (const name of filesBelow(to)) {
    if (current.has(name)) continue
    const file = path.join(to, name)
    const isKept = NAMED_BY_CONTENT.includes(name.split(path.sep, 1)[0])
    if (!isKept || now - fs.statSync(file).mtimeMs > KEPT_MS) fs.rmSync(file)
  }
}

function filesBelow(folder, inside = '') {
  if (!fs.existsSync(path.join(folder, inside))) return []
  return fs
    .readdirSync(path.join(folder, inside), { withFileTypes: true })
    .flatMap((entry) =>
      entry.isDirectory() ? filesBelow(folder, path.join(inside, entry.name)) : [path.join(inside, entry.name)],
    )
}
