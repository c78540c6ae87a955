import { useLingui } from '@lingui/react/macro'
import { IconFile, IconMusic, IconVideo } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { fileSize } from '../../../components/times'
import type { MessageFieldsFragment } from '../../../gql/graphql'
import { useAttachmentWords } from '../components/message-preview'
import styles from './attachments.module.css'
import { useFreshLinks, type FreshLinks } from './use-fresh-links'

const Lightbox = lazy(async () => ({ default: (await import('./lightbox')).Lightbox }))

export type Attachment = MessageFieldsFragment['attachments'][number]

/** Addresses come from our own gateway; anything else is not fetched. */
const isOurs = (url: string): boolean => new URL(url, location.origin).origin === location.origin

const isPicture = ({ kind }: Attachment): boolean => kind === 'PHOTO' || kind === 'STICKER'

/** Photos as a grid that opens large, the rest as files with name and size, streamed when asked for. */
export function Attachments({ messageId, attachments }: { messageId: string; attachments: readonly Attachment[] }) {
  const links = useFreshLinks(messageId)
  const { t } = useLingui()
  const [opened, setOpened] = useState<number | null>(null)
  const safe = attachments.filter((attachment) => isOurs(attachment.url))
  const pictures = safe.filter(isPicture)
  return (
    <>
      {pictures.length > 0 && (
        <div className={styles.grid} data-count={Math.min(pictures.length, 4)}>
          {pictures.map((picture, index) => (
            <button
              key={picture.id}
              type="button"
              aria-label={t`Open photo ${index + 1} of ${pictures.length}`}
              style={pictures.length === 1 ? { aspectRatio: ratioOf(picture) } : undefined}
              onClick={() => setOpened(index)}
            >
              <img src={picture.thumbnailUrl ?? picture.url} alt="" loading="lazy" onError={links.renew} />
            </button>
          ))}
        </div>
      )}
      {safe
        .filter((attachment) => !isPicture(attachment))
        .map((file) => (
          <FileLink key={file.id} file={file} links={links} />
        ))}
      {opened !== null && (
        <Suspense>
          <Lightbox pictures={pictures} first={opened} links={links} onClose={() => setOpened(null)} />
        </Suspense>
      )}
    </>
  )
}

/** The place of a photo is known before it arrives, so that nothing jumps. */
function ratioOf({ width, height }: Attachment): string {
  return width && height ? `${width} / ${Math.min(height, width * 1.4)}` : '4 / 3'
}

function FileLink({ file, links }: { file: Attachment; links: FreshLinks }) {
  const { i18n } = useLingui()
  const words = useAttachmentWords()
  const Icon = file.kind === 'VIDEO' ? IconVideo : file.kind === 'AUDIO' || file.kind === 'VOICE' ? IconMusic : IconFile
  return (
    <a
      className={styles.file}
      href={file.url}
      download={file.name ?? ''}
      onClick={(event) => links.save(event, file.id)}
    >
      <span className={styles.icon}>
        <Icon size={20} stroke={1.6} aria-hidden />
      </span>
      <span>
        <strong>{file.name ?? words([file])}</strong>
        {file.sizeBytes != null && <small className="num">{fileSize(file.sizeBytes, i18n.locale)}</small>}
      </span>
    </a>
  )
}
