import { useLingui } from '@lingui/react/macro'
import { fieldWordsOf } from './error-words'

/** Says a field's error in the reader's language; what is not in the catalogue is the server's own sentence. */
export function useFieldWords(): (key: string | undefined) => string | undefined {
  const { i18n } = useLingui()
  return (key) => {
    if (!key) return undefined
    const words = fieldWordsOf(key)
    return words ? i18n._(words) : key
  }
}
