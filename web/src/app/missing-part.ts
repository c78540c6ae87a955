/** What browsers say of a part of the page that they could not fetch; none of them gives the error a name. */
const SAID = [
  /dynamically imported module/i, // Chromium and Firefox
  /importing a module script failed/i, // Safari
  /unable to preload css/i, // Vite, of the part's stylesheet
]

/** Whether a part of the page is missing: the line is down, or another release has taken the place of this one. */
export function isMissingPart(error: Error): boolean {
  return SAID.some((words) => words.test(error.message))
}
