import { useNavigate } from 'react-router'
import { useKeyRows, useShortcuts } from '../../lib/keyboard/use-shortcuts'

export function useAppShortcuts({ onPalette, onMap }: { onPalette: () => void; onMap: () => void }): void {
  const navigate = useNavigate()
  useShortcuts({
    'mod+k': onPalette,
    '?': onMap,
    'g i': () => void navigate('/inbox'),
    'g c': () => void navigate('/contacts'),
    'g b': () => void navigate('/board'),
    'g d': () => void navigate('/deals'),
    'g t': () => void navigate('/tasks'),
    'g a': () => void navigate('/accounts'),
  })
  useKeyRows()
}
