import type { Figure } from '../figure'

type Measure = () => Promise<readonly Figure[]>

/** By name, in the order of the table; loaded only where they run. */
export const SECTIONS: Readonly<Record<string, () => Promise<Measure>>> = {
  inbox: async () => (await import('./inbox')).measureInbox,
  scale: async () => (await import('./scale')).measureScale,
  live: async () => (await import('./live')).measureLive,
  startup: async () => (await import('./startup')).measureStartup,
  web: async () => (await import('./web')).measureWeb,
}
