// Starts what `npm start` starts, with nothing but row-level security between workspaces.
import path from 'node:path'

process.env.NODE_OPTIONS = `--require ${path.join(import.meta.dirname, 'without-filter.cjs')}`
await import('../../../tools/start.mjs')
