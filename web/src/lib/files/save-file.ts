/** Reads an answer to its end, and says how much has come. */
export async function readAll(response: Response, onProgress: (bytes: number) => void): Promise<Blob> {
  if (!response.body) throw new Error('The answer has no body')
  const parts: Uint8Array<ArrayBuffer>[] = []
  let bytes = 0
  const reader = response.body.getReader()
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value as Uint8Array<ArrayBuffer>)
    onProgress((bytes += part.value.byteLength))
  }
  return new Blob(parts, { type: 'text/csv' })
}

/** Puts a file where the browser keeps downloads. */
export function saveFile(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
