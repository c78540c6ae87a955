import 'graphiql/style.css'
import './playground.css'
import { GraphiQL } from 'graphiql'
import { createRoot } from 'react-dom/client'
import { createSocket } from '../lib/apollo/socket'
import { refreshSession } from '../lib/session/refresh-session'
import { createFetcher } from './create-fetcher'
import { SignedIn } from './signed-in'

const FIRST_OPERATION = `# The graph of Parley, as whoever is signed in to the app in this browser.
# An API key works too: put {"authorization": "Bearer <key>"} under Headers.
query Viewer {
  viewer {
    role
    user {
      name
    }
    workspace {
      name
    }
  }
}

subscription Inbox {
  inbox {
    kind
    conversation {
      title
      unreadCount
    }
    message {
      text
      direction
    }
  }
}
`

/** Menus write a style element of their own, which the page's policy lets them do with the nonce of the page. */
function tellNonce(): void {
  const config = document.getElementById('parley-config')?.textContent
  const { nonce }: { nonce?: string } = config ? JSON.parse(config) : {}
  Object.assign(globalThis, { __webpack_nonce__: nonce })
}

tellNonce()
const root = document.getElementById('root')
if (!root) throw new Error('The page has no #root')
await refreshSession()
const fetcher = createFetcher('/graphql', createSocket(`${location.origin.replace(/^http/, 'ws')}/graphql`))
createRoot(root).render(
  <>
    <SignedIn />
    <GraphiQL fetcher={fetcher} defaultQuery={FIRST_OPERATION} shouldPersistHeaders={false} />
  </>,
)
