/** What one caller may use within a minute; 0 is no limit. */
export interface Budgets {
  /** Points of a signed-in member, over all windows and devices. An operation costs 1 and 1 more per object it may answer. */
  readonly user: number
  /** Points of an API key. */
  readonly key: number
  /** Points of an address that is not signed in: signing in, renewing a session. */
  readonly anonymous: number
  /** Requests of an address, whoever sends them, counted before anything is read of them. */
  readonly address: number
}
export type BudgetName = keyof Budgets

export const DEFAULT_BUDGETS: Budgets = {
  // The dearest operation of the web app costs 1,000: scrolling through a thread at full speed takes 2 of them a second.
  user: 300_000,
  key: 300_000,
  // A sign-in and a renewal cost 15: an office behind one address opens its browsers at the same minute.
  anonymous: 30_000,
  // A hundred people in that office, each with one request a second.
  address: 6_000,
}

export const WINDOW_SECONDS = 60
