import { Fragment } from 'react'

/** Enough before the first hit to understand it, little enough to see it. */
const CONTEXT = 40

/** Marks each occurrence, beginning shortly before the first one. */
export function MarkedText({ text, marked }: { text: string; marked: string }) {
  const first = text.toLowerCase().indexOf(marked.toLowerCase())
  const shown = first > CONTEXT ? `…${text.slice(first - CONTEXT)}` : text
  if (!marked) return shown
  const parts = shown.split(new RegExp(`(${marked.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')})`, 'giu'))
  return parts.map((part, index) =>
    index % 2 === 1 ? <mark key={index}>{part}</mark> : <Fragment key={index}>{part}</Fragment>,
  )
}
