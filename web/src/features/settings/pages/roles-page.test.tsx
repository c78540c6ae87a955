import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { DocumentNode } from 'graphql'
import { PermissionMatrixDocument, SetPermissionsDocument, type Reach, type Role } from '../../../gql/graphql'
import { renderWith } from '../../../testing/render-with'
import { RolesPage } from './roles-page'

const cell = (name: string, reach: Reach | null, reaches: Reach[] = ['OWN', 'TEAM', 'ALL']) => ({
  __typename: 'PermissionCell',
  name,
  resource: name.split(':')[0],
  action: name.split(':')[1],
  reach,
  defaultReach: 'ALL',
  reaches,
})
const role = (name: Role, contacts: Reach | null, version = 1) => ({
  __typename: 'RolePermissions',
  role: name,
  version,
  changed: version > 1,
  changeable: name !== 'OWNER',
  permissions: [cell('contacts:read', contacts), cell('audit:read', null, ['ALL'])],
})
const matrix = {
  request: { query: PermissionMatrixDocument as DocumentNode, variables: {} },
  result: { data: { permissionMatrix: [role('OWNER', 'ALL'), role('AGENT', 'ALL')] } },
}

it('lets an owner narrow what a role sees, with the version it was seen on', async () => {
  const user = userEvent.setup()
  const input = { role: 'AGENT', version: 1, grants: [{ name: 'contacts:read', reach: 'OWN' }] }
  const changed = {
    request: { query: SetPermissionsDocument as DocumentNode, variables: { input } },
    result: { data: { setPermissions: role('AGENT', 'OWN', 2) } },
  }
  renderWith(<RolesPage />, { mocks: [matrix, changed], role: 'OWNER' })
  await user.selectOptions(await screen.findByLabelText('See contacts: Agent'), 'Own')
  await waitFor(() => expect(screen.getByLabelText('See contacts: Agent')).toHaveValue('OWN'))
  expect(screen.getByRole('button', { name: 'Reset Agent' })).toBeInTheDocument()
  // What owners may do is fixed, and a permission without rows is yes or no.
  expect(screen.queryByLabelText('See contacts: Owner')).toBeNull()
  expect(screen.getByLabelText('Read the audit log: Agent')).toHaveTextContent('YesNo')
})

it('only shows the matrix to others', async () => {
  renderWith(<RolesPage />, { mocks: [matrix], role: 'MANAGER' })
  expect(await screen.findByText('See contacts')).toBeInTheDocument()
  expect(screen.queryByRole('combobox')).toBeNull()
})
