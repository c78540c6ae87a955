import type { Letter } from '@parley/toolkit/mail/letter'
import type { Language } from '@parley/toolkit/mail/mail-message'
import { phrase } from '@parley/toolkit/mail/phrase'

interface LetterValues {
  readonly name: string
  readonly url: string
}
export interface TaskLetterValues extends LetterValues {
  readonly title: string
}
export interface MentionLetterValues extends LetterValues {
  /** Null for an API key. */
  readonly author: string | null
}

/** When the time of a task has come. */
export const taskDueLetter: Readonly<Record<Language, (values: TaskLetterValues) => Letter>> = {
  EN: ({ name, title, url }) => ({
    subject: phrase`Reminder: ${title}`,
    paragraphs: [phrase`Hello ${name},`, phrase`you wanted to be reminded of this task: ${title}`],
    action: { label: phrase`Open the tasks`, url },
    notes: [phrase`There you can mark it as done, or be reminded later.`],
  }),
  RU: ({ name, title, url }) => ({
    subject: phrase`Напоминание: ${title}`,
    paragraphs: [phrase`Здравствуйте, ${name}!`, phrase`Вы просили напомнить о задаче: ${title}`],
    action: { label: phrase`Открыть задачи`, url },
    notes: [phrase`Там её можно отметить выполненной или отложить напоминание.`],
  }),
}

/** When a note names a member. What the note says is not in the letter: it may be private. */
export const mentionLetter: Readonly<Record<Language, (values: MentionLetterValues) => Letter>> = {
  EN: ({ name, author, url }) => ({
    subject: author ? phrase`${author} mentioned you in a note` : phrase`You were mentioned in a note`,
    paragraphs: [
      phrase`Hello ${name},`,
      author ? phrase`${author} mentioned you in a note in Parley.` : phrase`a note in Parley mentions you.`,
    ],
    action: { label: phrase`Read the note`, url },
  }),
  RU: ({ name, author, url }) => ({
    subject: author ? phrase`${author} упоминает вас в заметке` : phrase`Вас упомянули в заметке`,
    paragraphs: [
      phrase`Здравствуйте, ${name}!`,
      author ? phrase`${author} упоминает вас в заметке в Parley.` : phrase`Вас упомянули в заметке в Parley.`,
    ],
    action: { label: phrase`Прочитать заметку`, url },
  }),
}
