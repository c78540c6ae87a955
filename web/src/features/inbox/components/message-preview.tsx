import { Trans, useLingui } from '@lingui/react/macro'
import type { AttachmentKind, DialogKind, Direction } from '../../../gql/graphql'

interface Previewed {
  direction: Direction
  text: string
  deletedAt?: string | null
  sender?: string | null
  attachments: readonly { kind: AttachmentKind; name?: string | null }[]
}

/** What a message without text is called: "Photo", or the name of the file. */
export function useAttachmentWords(): (attachments: Previewed['attachments']) => string {
  const { t } = useLingui()
  return (attachments) => {
    const first = attachments[0]
    if (!first) return ''
    if (first.kind === 'DOCUMENT' && first.name) return first.name
    const words: Record<AttachmentKind, string> = {
      PHOTO: t`Photo`,
      VIDEO: t`Video`,
      AUDIO: t`Audio`,
      VOICE: t`Voice message`,
      DOCUMENT: t`File`,
      STICKER: t`Sticker`,
    }
    return words[first.kind]
  }
}

/** One line that stands for a message: in the list, in a reply, in a search hit. */
export function MessagePreview({ message, kind }: { message: Previewed; kind: DialogKind }) {
  const words = useAttachmentWords()
  if (message.deletedAt) return <Trans>Message deleted</Trans>
  const text = message.text || words(message.attachments)
  if (message.direction === 'OUTBOUND') {
    return (
      <Trans>
        <span data-quiet>You:</span> {text}
      </Trans>
    )
  }
  const sender = kind === 'GROUP' ? message.sender?.split(' ')[0] : null
  return sender ? (
    <>
      <span data-quiet>{sender}:</span> {text}
    </>
  ) : (
    text
  )
}
