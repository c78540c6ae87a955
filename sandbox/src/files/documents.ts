import { encodePdf } from './pdf'
import { between, createRandom, pick } from './random'

/** Documents people send in these conversations. */
export type DocumentKind = 'proposal' | 'contract' | 'leads' | 'notes'

const CITIES = ['Lisbon', 'Dubai', 'Berlin', 'Limassol', 'Warsaw', 'Tallinn']

/** Draws up the bytes of a document; the seed decides its figures. */
export function writeDocument(kind: DocumentKind, seed: number, name: string): Buffer {
  const random = createRandom(seed)
  const price = between(random, 12, 90) * 100
  switch (kind) {
    case 'proposal':
      return encodePdf('Proposal', [
        `Reference: ${name}`,
        '',
        `Setup: ${price} USD`,
        `Monthly: ${Math.round(price / 4)} USD`,
        `Pilot: ${between(random, 2, 6)} weeks, ${pick(random, CITIES)}`,
        '',
        'Valid for 30 days. All names and figures are made up.',
      ])
    case 'contract':
      return encodePdf('Master services agreement (draft)', [
        `Reference: ${name}`,
        '',
        '1. Scope. The parties agree on the services of annex A.',
        `2. Term. ${between(random, 6, 24)} months, renewed by consent.`,
        `3. Payment. Net ${pick(random, [14, 30, 45])} days.`,
        '4. Confidentiality. Both sides keep each other’s information to themselves.',
        '',
        'A made-up draft; not legal advice.',
      ])
    case 'leads': {
      const rows = Array.from({ length: between(random, 20, 60) }, (_, row) =>
        [
          `Lead ${row + 1}`,
          pick(random, CITIES),
          between(random, 1, 40) * 250,
          pick(random, ['new', 'warm', 'won']),
        ].join(','),
      )
      return Buffer.from(`name,city,value_usd,stage\n${rows.join('\n')}\n`)
    }
    case 'notes':
      return Buffer.from(
        `Notes (${name})\n\n- ${between(random, 2, 5)} open points\n- next call in ${pick(random, CITIES)}\n`,
      )
  }
}
