import type { BeforeImage } from './record-job-handler'

/** The image of a company that came to be because a row of a file named it: no company was ever like that before. */
export const CREATED_COMPANY = { createdCompany: true } as const

export const isCreatedCompany = ({ before }: Pick<BeforeImage, 'before'>): boolean =>
  before !== null && 'createdCompany' in before
