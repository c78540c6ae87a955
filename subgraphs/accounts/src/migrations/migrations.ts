import { AddProfilePhotos1763970010000 } from './1763970010000-add-profile-photos'
import { AssignAccounts1763970015000 } from './1763970015000-assign-accounts'
import { FollowMigratedGroups1763970030000 } from './1763970030000-follow-migrated-groups'
import { CreateAccounts1763800000000 } from './1763800000000-create-accounts'

/** In the order of their timestamps. */
export const ACCOUNTS_MIGRATIONS = [
  CreateAccounts1763800000000,
  AddProfilePhotos1763970010000,
  AssignAccounts1763970015000,
  FollowMigratedGroups1763970030000,
]
