import './styles/mantine-parts.css'
import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/mantine.css'
import { createRoot } from 'react-dom/client'
import { App } from './app/app'
import { activateLanguage, chosenLanguage } from './i18n/i18n'
import { refreshSession } from './lib/session/refresh-session'
import { watchSession } from './lib/session/session-lifecycle'
import { drop, keep, kept } from './lib/storage/window-storage'

// A newer Parley took the place of this one, and its parts have other names: the page starts again, once. Who is
// offline would lose the page by that: it starts again when the network is back.
addEventListener('vite:preloadError', (event) => {
  if (!navigator.onLine) return addEventListener('online', () => location.reload(), { once: true })
  if (kept<boolean>('restarted')) return
  event.preventDefault()
  keep('restarted', true)
  location.reload()
})

watchSession()
const root = document.getElementById('root')
if (!root) throw new Error('The page has no #root')
await Promise.all([activateLanguage(chosenLanguage()), refreshSession()])
createRoot(root).render(<App />)

/** A minute without a missing part: the next newer version may start the page again. */
setTimeout(() => drop('restarted'), 60_000)
