/** The columns that an input names, as they are stored: null as empty text. */
export function writtenText<Name extends string>(
  input: Readonly<Partial<Record<Name, string | null | undefined>>>,
  names: readonly Name[],
): Partial<Record<Name, string>> {
  const written = names.filter((name) => input[name] !== undefined)
  return Object.fromEntries(written.map((name) => [name, input[name] ?? ''])) as Partial<Record<Name, string>>
}
