import * as z from 'zod/mini'
import { DomainError } from './domain-error'
import { validateInput } from './validate-input'

const name = z.string().check(z.trim(), z.minLength(1, 'required'))
const person = z.object({ name, born: z.nullish(z.date()), friends: z.nullish(z.array(z.object({ name }))) })

const fieldsOf = (input: unknown): unknown => {
  try {
    return validateInput(person, input)
  } catch (error) {
    return (error as DomainError).fields
  }
}

it('names every mistake by its path', () => {
  expect(fieldsOf({ name: ' ', friends: [{ name: 'Ann' }, { name: '' }] })).toEqual({
    'input.name': ['required'],
    'input.friends.1.name': ['required'],
  })
})

it('judges texts as they can be stored, wherever they stand, and leaves everything else', () => {
  expect(fieldsOf({ name: '\0' })).toEqual({ 'input.name': ['required'] })
  const born = new Date()
  const input = { name: 'A\0nn', born, friends: [{ name: 'Be\uD800n' }] }
  expect(fieldsOf(input)).toEqual({ name: 'Ann', born, friends: [{ name: 'Be\uFFFDn' }] })
})
