/** Where a secret is kept: it cannot be read out of another row, nor in another workspace. */
export const accountSecret = (workspaceId: string, accountId: string): string =>
  `accounts.bd_account.session/${workspaceId}/${accountId}`

export const loginSecret = (workspaceId: string, loginId: string): string =>
  `accounts.telegram_login.secrets/${workspaceId}/${loginId}`
