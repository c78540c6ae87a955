import { useApolloClient } from '@apollo/client/react'
import { useRef, type MouseEvent } from 'react'
import { graphql } from '../../../gql'

const attachmentLinksQuery = graphql(`
  query AttachmentLinks($id: ID!) {
    message(id: $id) {
      id
      attachments {
        id
        url
        thumbnailUrl
      }
    }
  }
`)

/** New links are good for half an hour at least: a photo that fails again sooner fails for another reason. */
const RENEW_APART_MS = 10 * 60_000

export interface FreshLinks {
  /** For a photo that did not come: asks for new links, which are drawn when they are there. */
  readonly renew: () => void
  /** Saves a file under a link that is good, whatever has become of the one on the page. */
  readonly save: (event: MouseEvent<HTMLAnchorElement>, attachmentId: string) => void
}

/** Links of files end within an hour, and a page stays open for longer: they are renewed when they are needed. */
export function useFreshLinks(messageId: string): FreshLinks {
  const client = useApolloClient()
  const renewedAt = useRef(0)
  const fetchLinks = async () => {
    renewedAt.current = Date.now()
    const { data } = await client.query({
      query: attachmentLinksQuery,
      variables: { id: messageId },
      fetchPolicy: 'network-only',
    })
    return data?.message?.attachments ?? []
  }
  const saveFresh = async (link: HTMLAnchorElement, attachmentId: string): Promise<void> => {
    const { status } = await fetch(link.href, { method: 'HEAD' })
    const links = status === 401 ? await fetchLinks() : []
    saveFrom(links.find(({ id }) => id === attachmentId)?.url ?? link.href, link.download)
  }
  return {
    renew: () => {
      if (Date.now() - renewedAt.current < RENEW_APART_MS) return
      fetchLinks().catch((error: unknown) => console.warn('The photo has no new link', error))
    },
    save: (event, attachmentId) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      const link = event.currentTarget
      saveFresh(link, attachmentId).catch((error: unknown) => {
        console.warn('The link could not be renewed', error)
        saveFrom(link.href, link.download)
      })
    },
  }
}

function saveFrom(href: string, name: string): void {
  Object.assign(document.createElement('a'), { href, download: name }).click()
}
