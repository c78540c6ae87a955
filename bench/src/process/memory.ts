import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

export interface Memory {
  /** Megabytes of the Node processes. */
  readonly node: number
  /** Megabytes of Postgres. */
  readonly postgres: number
}

interface ProcessRow {
  readonly pid: number
  readonly parent: number
  readonly rssKilobytes: number
  readonly command: string
}

/**
 * What a process and all below it hold. Pages that several share, such as the buffers of Postgres, count once where the
 * system says so (Linux, PSS), and once for each process elsewhere (RSS).
 */
export function measureMemory(root: number): Memory {
  const rows = listProcesses()
  const family = new Set([root])
  for (let before = 0; before !== family.size;) {
    before = family.size
    for (const { pid, parent } of rows) if (family.has(parent)) family.add(pid)
  }
  const sum = (isWanted: (command: string) => boolean): number =>
    rows
      .filter(({ pid, command }) => family.has(pid) && isWanted(command))
      .reduce((total, row) => total + (readShare(row.pid) ?? row.rssKilobytes), 0) / 1000
  const isNode = (command: string): boolean => command.includes('node')
  return { node: sum(isNode), postgres: sum((command) => !isNode(command)) }
}

function listProcesses(): ProcessRow[] {
  const text = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,rss=,comm='], { encoding: 'utf8' })
  return text.split('\n').flatMap((line) => {
    const [pid, parent, rss, ...command] = line.trim().split(/\s+/)
    return pid
      ? [{ pid: Number(pid), parent: Number(parent), rssKilobytes: Number(rss), command: command.join(' ') }]
      : []
  })
}

/** Kilobytes; null where the system does not tell. */
function readShare(pid: number): number | null {
  try {
    const [, kilobytes] = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? []
    return kilobytes ? Number(kilobytes) : null
  } catch {
    // Not Linux, or a process that has just ended: `ps` has said enough.
    return null
  }
}
