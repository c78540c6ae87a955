import { useNavigate } from 'react-router'
import { useSequenceLead, useShortcuts } from '../../lib/keyboard/use-shortcuts'

const LEADS = ['g'] as const

export function useAppShortcuts({ onPalette, onMap }: { onPalette: () => void; onMap: () => void }): void {
  const navigate = useNavigate()
  useShortcuts({
    'mod+k': onPalette,
    '?': onMap,
    'g i': () => void navigate('/inbox'),
    'g c': () => void navigate('/contacts'),
    'g a': () => void navigate('/accounts'),
  })
  useSequenceLead(LEADS)
}
