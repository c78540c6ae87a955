import './styles/mantine-parts.css'
import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/mantine.css'
import { createRoot } from 'react-dom/client'
import * as z from 'zod/mini'
import { App } from './app/app'
import { activateLanguage, chosenLanguage } from './i18n/i18n'
import { refreshSession } from './lib/session/refresh-session'
import { watchSession } from './lib/session/session-lifecycle'

// The page's policy forbids making code out of text, which zod would otherwise try.
z.config({ jitless: true })

watchSession()
const root = document.getElementById('root')
if (!root) throw new Error('The page has no #root')
await Promise.all([activateLanguage(chosenLanguage()), refreshSession()])
createRoot(root).render(<App />)
