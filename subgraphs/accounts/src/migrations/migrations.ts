import { AddProfilePhotos1763970010000 } from './1763970010000-add-profile-photos'
import { CreateAccounts1763800000000 } from './1763800000000-create-accounts'

/** In the order of their timestamps. */
export const ACCOUNTS_MIGRATIONS = [CreateAccounts1763800000000, AddProfilePhotos1763970010000]
