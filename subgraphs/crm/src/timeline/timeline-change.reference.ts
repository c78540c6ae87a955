import type { CrmContext } from '../context'
import { readTimelineId, type TimelineChange } from './timeline-change.type'

/** Null for the timeline of a record that whoever asks does not see. */
export async function resolveTimelineChange(
  { id }: { readonly id: string },
  { loaders }: CrmContext,
): Promise<TimelineChange | null> {
  const about = readTimelineId(id)
  if (!about) return null
  const records = { CONTACT: loaders.contacts, COMPANY: loaders.companies, DEAL: loaders.deals }
  return (await records[about.recordType].load(about.recordId)) && { id, ...about }
}
