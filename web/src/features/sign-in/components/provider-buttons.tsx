import { useQuery } from '@apollo/client/react'
import { Trans } from '@lingui/react/macro'
import { IconBrandGithub, IconBrandGoogle, IconBrandTelegram, IconLogin2 } from '@tabler/icons-react'
import { useLocation } from 'react-router'
import { signInProvidersQuery } from '../sign-in-operations'
import styles from './entry.module.css'

const ICONS: Record<string, typeof IconLogin2> = {
  google: IconBrandGoogle,
  github: IconBrandGithub,
  telegram: IconBrandTelegram,
}

/** Ways to sign in elsewhere, of which only those exist that the server is set up for. */
export function ProviderButtons({ returnTo }: { returnTo: string }) {
  const { pathname } = useLocation()
  const { data } = useQuery(signInProvidersQuery)
  const providers = data?.signInProviders ?? []
  if (providers.length === 0) return null
  const wanted = returnTo || (pathname.startsWith('/sign-') ? '/inbox' : pathname)
  return (
    <div className={styles.providers}>
      {providers.map(({ id, name, startPath }) => {
        const Icon = ICONS[id] ?? IconLogin2
        return (
          <a key={id} className={styles.provider} href={`${startPath}?returnTo=${encodeURIComponent(wanted)}`}>
            <Icon size={18} aria-hidden />
            <Trans>Continue with {name}</Trans>
          </a>
        )
      })}
      <span className={styles.or}>
        <Trans>or</Trans>
      </span>
    </div>
  )
}
