import { useMutation, useQuery } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../../components/button'
import { ErrorNotice } from '../../../components/error-notice'
import { SkeletonRows } from '../../../components/skeleton'
import type { Reach } from '../../../gql/graphql'
import { useViewer } from '../../../lib/session/session'
import { usePermissionWords } from '../components/permission-words'
import { useRoleWords } from '../components/role-words'
import styles from '../components/settings.module.css'
import {
  permissionMatrixQuery,
  resetPermissionsMutation,
  setPermissionsMutation,
  type RolePermissions,
} from '../team-operations'

type Cell = RolePermissions['permissions'][number]

/** What each role may do, and for which rows; an owner changes it, and it works at once. */
export function RolesPage() {
  const { t } = useLingui()
  const { data, error, loading, refetch } = useQuery(permissionMatrixQuery, { fetchPolicy: 'cache-and-network' })
  const roles = data?.permissionMatrix ?? []
  const cells = roles[0]?.permissions ?? []
  return (
    <section className={styles.section}>
      <header className={styles.top}>
        <h2>
          <Trans>Roles</Trans>
        </h2>
      </header>
      {error && (
        <div className={styles.pad}>
          <ErrorNotice error={error} onRetry={() => void refetch()} />
        </div>
      )}
      {loading && roles.length === 0 && <SkeletonRows count={10} shape="table" label={t`Loading roles`} />}
      {roles.length > 0 && <Matrix roles={roles} cells={cells} onStale={() => void refetch()} />}
    </section>
  )
}

interface MatrixProps {
  roles: readonly RolePermissions[]
  cells: readonly Cell[]
  onStale: () => void
}

function Matrix({ roles, cells, onStale }: MatrixProps) {
  const { t } = useLingui()
  const say = usePermissionWords()
  const roleWords = useRoleWords()
  const isOwner = useViewer().role === 'OWNER'
  const [set] = useMutation(setPermissionsMutation)
  const [reset] = useMutation(resetPermissionsMutation)
  const [failure, setFailure] = useState<unknown>(null)
  const attempt = (work: Promise<unknown>): void => {
    setFailure(null)
    work.catch((error: unknown) => {
      setFailure(error)
      onStale()
    })
  }
  const change = (role: RolePermissions, name: string, reach: Reach | null): void => {
    const grants = role.permissions.flatMap((cell) => {
      const now = cell.name === name ? reach : cell.reach
      return now ? [{ name: cell.name, reach: now }] : []
    })
    attempt(set({ variables: { input: { role: role.role, version: role.version, grants } } }))
  }
  return (
    <div className={styles.scroll}>
      {failure !== null && (
        <div className={styles.pad}>
          <ErrorNotice error={failure} />
        </div>
      )}
      <table className={styles.matrix}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>May</Trans>
            </th>
            {roles.map((role) => (
              <th key={role.role} scope="col">
                {roleWords.name[role.role]}
                {isOwner && role.changed && (
                  <Button
                    size="s"
                    look="quiet"
                    aria-label={t`Reset ${roleWords.name[role.role]}`}
                    onClick={() => attempt(reset({ variables: { role: role.role, version: role.version } }))}
                  >
                    <Trans>Reset</Trans>
                  </Button>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cells.map((cell, index) => (
            <tr key={cell.name} data-first={cells[index - 1]?.resource !== cell.resource || undefined}>
              <th scope="row">{say.permission(cell)}</th>
              {roles.map((role) => (
                <td key={role.role}>
                  <ReachCell
                    label={`${say.permission(cell)}: ${roleWords.name[role.role]}`}
                    cell={role.permissions[index] ?? cell}
                    disabled={!isOwner || !role.changeable}
                    onChange={(reach) => change(role, cell.name, reach)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface ReachCellProps {
  label: string
  cell: Cell
  disabled: boolean
  onChange: (reach: Reach | null) => void
}

function ReachCell({ label, cell, disabled, onChange }: ReachCellProps) {
  const say = usePermissionWords()
  const differs = cell.reach !== cell.defaultReach
  if (disabled) {
    return <span data-reach={cell.reach ?? 'NONE'}>{say.reach(cell.reach ?? null, cell.reaches.length > 1)}</span>
  }
  return (
    <select
      aria-label={label}
      value={cell.reach ?? ''}
      data-changed={differs || undefined}
      onChange={(event) => onChange((event.currentTarget.value || null) as Reach | null)}
    >
      {cell.reaches.map((reach) => (
        <option key={reach} value={reach}>
          {say.reach(reach, cell.reaches.length > 1)}
        </option>
      ))}
      <option value="">{say.reach(null, false)}</option>
    </select>
  )
}
