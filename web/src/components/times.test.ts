import { agoTime, dayHeading, fileSize, listTime, zoneName } from './times'

const now = new Date(2026, 2, 11, 15, 0).getTime()
const at = (day: number, hour = 12): string => new Date(2026, 2, day, hour).toISOString()

describe('times', () => {
  it('says a clock today, a word yesterday, a weekday, then a date', () => {
    expect(listTime(at(11, 9), 'en', now)).toBe('09:00')
    expect(listTime(at(10), 'en', now)).toBe('Yesterday')
    expect(listTime(at(10), 'ru', now)).toBe('Вчера')
    expect(listTime(at(7), 'en', now)).toBe('Sat')
    expect(listTime(at(2), 'en', now)).toBe('Mar 2')
    expect(listTime(new Date(2025, 5, 1).toISOString(), 'ru', now)).toBe('01.06.2025')
  })

  it('counts calendar days, not hours', () => {
    expect(listTime(at(10, 23), 'en', new Date(2026, 2, 11, 1).getTime())).toBe('Yesterday')
  })

  it('heads a day', () => {
    expect(dayHeading(at(11), 'ru', now)).toBe('Сегодня')
    expect(dayHeading(at(3), 'en', now)).toBe('Tuesday, March 3')
  })

  it('is relative up to a day', () => {
    expect(agoTime(new Date(now - 120_000).toISOString(), 'en', now)).toBe('2 min. ago')
    expect(agoTime(new Date(now - 3 * 86_400_000).toISOString(), 'en', now)).toBe('Sun')
  })

  it('says sizes in the numbers of the reader', () => {
    expect(fileSize(1_258_291, 'en')).toBe('1.2 MB')
    expect(fileSize(1_258_291, 'ru').replace(/\s/, ' ')).toBe('1,2 МБ')
    expect(fileSize(512, 'en')).toBe('512 bytes')
  })

  it('names the zone of the device with how far it is from Greenwich', () => {
    const here = new Intl.DateTimeFormat().resolvedOptions()
    const zone = jest.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions')
    zone.mockReturnValue({ ...here, timeZone: 'America/New_York' })
    expect(zoneName('en', Date.UTC(2026, 0, 5))).toBe('America/New York (GMT-5)')
    expect(zoneName('en', Date.UTC(2026, 6, 5))).toBe('America/New York (GMT-4)')
    zone.mockRestore()
  })
})
