import { useLingui } from '@lingui/react/macro'
import { useDeferredValue, useLayoutEffect, useRef, useState, type ComponentProps, type KeyboardEvent } from 'react'
import { useMay } from '../../lib/session/permissions'
import { useViewer } from '../../lib/session/session'
import type { Choice } from '../choice/choice-field'
import { ChoiceList } from '../choice/choice-list'
import { useMemberChoices } from '../choice/people-choices'
import { insertMention, typedMention, type TypedMention } from './mention-text'
import styles from './record-detail.module.css'

interface MentionAreaProps extends Omit<ComponentProps<'textarea'>, 'id' | 'value' | 'onChange'> {
  id: string
  value: string
  onText: (text: string) => void
  /** Someone was chosen from the list; the text names them now. */
  onNamed: (member: Choice) => void
}

/**
 * Text in which `@` and a name stand for a member: chosen by mouse or keyboard from those that fit what is typed. The focus
 * and the caret stay in the text, and the list is said to screen readers.
 */
export function MentionArea({ id, value, onText, onNamed, ...area }: MentionAreaProps) {
  const { t } = useLingui()
  const me = useViewer().user.id
  const mayReadMembers = useMay('members:read')
  const input = useRef<HTMLTextAreaElement>(null)
  const caret = useRef<number | null>(null)
  const [typed, setTyped] = useState<TypedMention | null>(null)
  const [active, setActive] = useState(0)
  const found = useMemberChoices(useDeferredValue(typed?.search.trim() ?? null))
  const offered = found.choices.filter((choice) => choice.id !== me)
  // Words that nobody is called go on as the text that they are.
  const open = typed !== null && (offered.length > 0 || !typed.search.includes(' '))
  useLayoutEffect(() => {
    if (caret.current === null) return
    input.current?.setSelectionRange(caret.current, caret.current)
    caret.current = null
  })
  const look = ({ value: text, selectionStart, selectionEnd }: HTMLTextAreaElement): void => {
    const now = mayReadMembers && selectionStart === selectionEnd ? typedMention(text, selectionStart) : null
    setTyped(now)
    if (now?.search !== typed?.search) setActive(0)
  }
  const choose = (choice: Choice | undefined): void => {
    if (!choice || !typed) return
    const next = insertMention(value, typed, choice)
    caret.current = next.caret
    setTyped(null)
    onText(next.text)
    onNamed(choice)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    // With these, Enter is for the form.
    if (!open || event.ctrlKey || event.metaKey || event.shiftKey) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const chooses = (event.key === 'Enter' || event.key === 'Tab') && offered.length > 0
    if (step === 0 && !chooses && event.key !== 'Escape') return
    event.preventDefault()
    if (step !== 0 && offered.length > 0) setActive((now) => (now + step + offered.length) % offered.length)
    if (chooses) choose(offered[active])
    if (event.key === 'Escape') setTyped(null)
  }
  return (
    <div className={styles.mentionArea}>
      <textarea
        {...area}
        ref={input}
        id={id}
        dir="auto"
        className={styles.text}
        aria-autocomplete={mayReadMembers ? 'list' : undefined}
        aria-haspopup={mayReadMembers ? 'listbox' : undefined}
        aria-controls={open ? `${id}-list` : undefined}
        aria-activedescendant={open && offered[active] ? `${id}-${offered[active].id}` : undefined}
        // Escape closes the list first, and what it lies in with the next press.
        data-mantine-stop-propagation={open}
        value={value}
        onChange={(event) => {
          onText(event.currentTarget.value)
          look(event.currentTarget)
        }}
        onClick={(event) => look(event.currentTarget)}
        onKeyUp={(event) => /^(Arrow(Left|Right)|Home|End)$/.test(event.key) && look(event.currentTarget)}
        onKeyDown={onKeyDown}
        onBlur={(event) => {
          setTyped(null)
          area.onBlur?.(event)
        }}
      />
      {open && (
        <ChoiceList
          id={id}
          label={t`Members to tell`}
          found={found}
          offered={offered}
          active={active}
          onChoose={choose}
        />
      )}
    </div>
  )
}
