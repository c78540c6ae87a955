import { between, pick, type Random } from '../files/random'
import type { Media } from '../telegram/world/records'
import type { Attached } from './dialogue'

/** Different pictures drawn of each kind; more would only cost time to draw. */
const VARIANTS = 3
/** Beyond 32 bits, as Telegram's file ids are. */
const FIRST_MEDIA_ID = 5_400_000_000_000_000_000n

const NAMES: Record<string, { names: string[]; mimeType: string }> = {
  proposal: { names: ['Lumen_Pay_proposal.pdf', 'Offer_v2.pdf', 'Commercial_offer.pdf'], mimeType: 'application/pdf' },
  contract: { names: ['MSA_draft.pdf', 'Agreement_redline.pdf'], mimeType: 'application/pdf' },
  leads: { names: ['leads_export.csv', 'merchants_q4.csv'], mimeType: 'text/csv' },
  notes: { names: ['call_notes.txt', 'open_questions.txt'], mimeType: 'text/plain' },
  screenshot: { names: ['dashboard.png'], mimeType: 'image/png' },
}

/** Gives attachments their ids, names and looks. */
export class MediaMaker {
  private next = FIRST_MEDIA_ID

  constructor(private readonly random: Random) {}

  make({ kind, recipe }: Attached): Media {
    const id = String(this.next++)
    const seed = between(this.random, 1, VARIANTS)
    const document = NAMES[recipe]
    // A screenshot is sometimes sent as a file, so that PNG documents exist too.
    if (kind === 'photo' && !(recipe === 'screenshot' && this.random() < 0.3))
      return { id, kind, recipe, seed, mimeType: 'image/jpeg' }
    const { names = [], mimeType = 'application/octet-stream' } = document ?? {}
    return { id, kind: 'document', recipe, seed, mimeType, name: pick(this.random, names) }
  }
}
