import type { WhereExpressionBuilder } from 'typeorm'
import { workspaceScope } from './workspace-scope'

/**
 * The first of two walls between workspaces: every query of a store names the workspace in scope. The second is
 * row-level security; an isolation test replaces `apply` to see that the database alone holds.
 */
export const workspaceFilter = {
  /** `column` holds the workspace: `alias.workspaceId` in a select. */
  apply<Query extends WhereExpressionBuilder>(query: Query, column: string): Query {
    return query.andWhere(`${column} = :scopeWorkspaceId`, { scopeWorkspaceId: workspaceScope.require() })
  },
}
