// Preloaded into the processes and threads of one test run: takes the application's own filter between workspaces out of
// every statement on its way to Postgres, so that what still holds is held by row-level security alone.
const { Client } = require('pg')
/**
 * Tables with a workspace and no policy, besides the outboxes: what work across workspaces starts from, and whom a user
 * belongs to. They hold ids and no content of a workspace (the architecture says which, and why).
 */
const GLOBAL_TABLES = require('./global-tables.json')

/** A condition on the workspace; not an assignment in SET, nor a join of two rows. */
const FILTER = /(?<=\b(?:where|and|on|or)\s+|\()((?:"?\w+"?\.)?"?workspace_id"?\s*=\s*\$\d+(?:::uuid)?)/gi
const globalTable = new RegExp(
  ['\\w+.outbox', ...GLOBAL_TABLES].map((table) => `"?${table.replace('.', '"?\\."?')}"?(?!\\w)`).join('|'),
  'i',
)

// The parameter stays in the statement: Postgres refuses one that is passed and not used.
const open = (text) => (globalTable.test(text) ? text : text.replace(FILTER, '($1 OR TRUE)'))

const pass = Reflect.get(Client.prototype, 'query')
Client.prototype.query = function (statement, ...rest) {
  const opened =
    typeof statement === 'string'
      ? open(statement)
      : Object.assign(statement, typeof statement.text === 'string' && { text: open(statement.text) })
  return Reflect.apply(pass, this, [opened, ...rest])
}
