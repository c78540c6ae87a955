import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Figure } from '../figure'
import { report } from '../report'

const WEB = path.resolve(__dirname, '../../../web/dist')
/** A script, or a module that a script is certain to ask for. */
const SCRIPTS = /<(?:script[^>]*\ssrc|link[^>]*\srel="modulepreload"[^>]*\shref)="([^"]+)"/g

/** The JavaScript that the page names: what a browser loads before it shows anything. Counted as web/check-size.mjs does. */
async function measureWeb(): Promise<readonly Figure[]> {
  const html = readFileSync(path.join(WEB, 'index.html'), 'utf8')
  const files = [...html.matchAll(SCRIPTS)].map(([, file]) => path.join(WEB, file ?? ''))
  if (files.length === 0) throw new Error('The page names no script')
  const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0)
  return [
    {
      name: `initial JavaScript, gzip (${files.length} files)`,
      unit: 'KB',
      median: bytes / 1000,
      budget: { of: 'median', kind: 'at most', limit: 200 },
    },
  ]
}

report('what `npm run build` made', measureWeb)
