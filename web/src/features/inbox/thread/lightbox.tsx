import { Modal } from '@mantine/core'
import { useLingui } from '@lingui/react/macro'
import { IconChevronLeft, IconChevronRight, IconDownload, IconX } from '@tabler/icons-react'
import { useState, type KeyboardEvent } from 'react'
import { IconButton } from '../../../components/button'
import { MantineRoot } from '../../../components/overlays/mantine-root'
import { useReturnedFocus } from '../../../components/overlays/use-returned-focus'
import type { Attachment } from './attachments'
import styles from './lightbox.module.css'
import type { FreshLinks } from './use-fresh-links'

interface LightboxProps {
  pictures: readonly Attachment[]
  first: number
  links: FreshLinks
  onClose: () => void
}

export function Lightbox({ pictures, first, links, onClose }: LightboxProps) {
  const { t } = useLingui()
  useReturnedFocus()
  const [index, setIndex] = useState(first)
  const picture = pictures[index]!
  const step = (by: number): void => setIndex((index + by + pictures.length) % pictures.length)
  const walk = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowLeft') step(-1)
    if (event.key === 'ArrowRight') step(1)
  }
  return (
    <MantineRoot>
      <Modal.Root opened onClose={onClose} fullScreen lockScroll={false}>
        <Modal.Content
          className={styles.content}
          aria-label={t`Photo ${index + 1} of ${pictures.length}`}
          onKeyDown={walk}
        >
          <div className={styles.bar}>
            <a
              href={picture.url}
              download={picture.name ?? ''}
              aria-label={t`Download`}
              title={t`Download`}
              onClick={(event) => links.save(event, picture.id)}
            >
              <IconDownload size={20} aria-hidden />
            </a>
            <IconButton label={t`Close`} onClick={onClose} data-autofocus>
              <IconX size={20} aria-hidden />
            </IconButton>
          </div>
          <img src={picture.url} alt={t`Photo ${index + 1} of ${pictures.length}`} onError={links.renew} />
          {pictures.length > 1 && (
            <div className={styles.steps}>
              <IconButton label={t`Previous photo`} onClick={() => step(-1)}>
                <IconChevronLeft size={24} aria-hidden />
              </IconButton>
              <span className="num">
                {index + 1} / {pictures.length}
              </span>
              <IconButton label={t`Next photo`} onClick={() => step(1)}>
                <IconChevronRight size={24} aria-hidden />
              </IconButton>
            </div>
          )}
        </Modal.Content>
      </Modal.Root>
    </MantineRoot>
  )
}
