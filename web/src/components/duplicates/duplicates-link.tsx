import { Trans } from '@lingui/react/macro'
import { IconCopy } from '@tabler/icons-react'
import { useNavigate } from 'react-router'
import { Button } from '../button'

/** The way from a list to what may be in it twice. */
export function DuplicatesLink({ of }: { of: 'contacts' | 'companies' }) {
  const navigate = useNavigate()
  return (
    <Button
      look="quiet"
      icon={<IconCopy size={16} aria-hidden />}
      onClick={() => void navigate(of === 'contacts' ? '/duplicates' : '/duplicates?of=companies')}
    >
      <Trans>Duplicates</Trans>
    </Button>
  )
}
