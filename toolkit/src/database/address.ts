/** Where the database is. Application roles connect with a password derived per role; only `migrate` uses the owner. */
export interface DatabaseAddress {
  /** A host name, or the directory of a Unix socket. */
  readonly host: string
  readonly port: number
  readonly database: string
  readonly owner: DatabaseOwner | null
  /** Encrypt the connection and verify the server's certificate (`verify`), or only encrypt it (`require`). */
  readonly tls?: 'require' | 'verify'
}

export interface DatabaseOwner {
  readonly user: string
  readonly password: string
}

/** Reads a DATABASE_URL: `postgres://owner:password@host:5432/parley?sslmode=verify-full`. */
export function parseDatabaseUrl(text: string): DatabaseAddress {
  const url = new URL(text)
  const sslMode = url.searchParams.get('sslmode')
  return {
    host: url.searchParams.get('host') ?? decodeURIComponent(url.hostname),
    port: Number(url.port || 5432),
    database: decodeURIComponent(url.pathname.slice(1)) || 'parley',
    owner: url.username ? { user: decodeURIComponent(url.username), password: decodeURIComponent(url.password) } : null,
    ...(sslMode === 'require' ? { tls: 'require' as const } : {}),
    ...(sslMode?.startsWith('verify') ? { tls: 'verify' as const } : {}),
  }
}
