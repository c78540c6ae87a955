import type { Language, Person } from '../telegram/world/records'

/** Made-up people. Ids are of Telegram's present size, beyond 32 bits. */
const FIRST_ACCOUNT = 7_100_000_001
const FIRST_COUNTERPART = 6_200_000_001

/** Accounts of a sales team that clients can sign in to. The first is the busiest; the fifth is banned. */
export const ACCOUNTS: readonly Person[] = [
  account(1, 'Anna', 'Reed', 'anna_lumen', 'en', { code: '22741' }, 'Partnerships at Lumen Pay'),
  account(2, 'Mark', 'Olsen', 'mark_lumen', 'en', { code: '38152' }, 'Lumen Pay, Nordics and Benelux'),
  account(
    3,
    'Вера',
    'Соколова',
    'vera_lumen',
    'ru',
    { code: '51907', password: 'parley-2fa', hint: 'product, dash, 2fa' },
    'Lumen Pay, партнёрства',
  ),
  account(4, 'Leo', 'Hart', 'leo_lumen', 'en', { code: '64420' }, 'Lumen Pay, events and communities'),
  account(5, 'Ned', 'Block', 'ned_lumen', 'en', { code: '70035', banned: true }, 'Lumen Pay'),
  account(6, 'Олег', 'Гринин', 'oleg_lumen', 'ru', { code: '83316' }, 'Lumen Pay, СНГ'),
]

function account(
  number: number,
  firstName: string,
  lastName: string,
  username: string,
  language: Language,
  credentials: NonNullable<Person['account']>,
  about: string,
): Person {
  return {
    id: FIRST_ACCOUNT + number - 1,
    firstName,
    lastName,
    username,
    phone: `1555010000${number}`,
    language,
    about,
    hasPhoto: true,
    account: credentials,
  }
}

const ENGLISH = `
Olivia Marsh, Brightcart|Ethan Cole, Fernway Travel|Priya Nand, Kitebooks|Tom Aldous, Harbor Games|Sofia Lindqvist, Nordbo Home
Jack Penrose, Mintleaf|Maya Feld, Studio Feld|Daniel Osei, Accra Rides|Chloe Barratt, Petal & Pine|Ravi Menon, Tutorly
Hannah Voss, Voss Audio|Luca Ferrante, Ferrante Wine|Grace Adeyemi, LagosLearn|Ben Castellan, Castellan Media|Ines Duarte, Azulejo Stays
Oscar Nyberg, Fjallkit|Emily Tran, Tidepool|Noah Sterling, Sterling Agency|Amelie Roux, Maison Roux|Victor Hale, HaleSoft
Nina Petrov, Glowbox|Samuel Ortega, PadelNow|Freya Dunn, Dunn & Daughters|Isaac Bloom, Bloom Tickets|Leila Haddad, Cedar Market
Adam Wexler, Wexler Partners|Julia Nowak, Lalka Toys|Pedro Salas, Salas Coffee|Kim Arden, Arden Fitness|Theo Lang, Langboard
Rosa Quint, Quint Events|Gavin Moss, MossHosting|Anya Kapoor, Saffron Kitchen|Eric Thorne, Thorne Logistics
`
const RUSSIAN = `
Алексей Морозов, Север Тур|Мария Белова, Книжный Двор|Иван Крылов, Крылов Медиа|Екатерина Лапина, Лапина Студия|Дмитрий Зорин, ЗоринСофт
Ольга Ветрова, Ветер Такси|Павел Громов, Гром Геймс|Анастасия Рябова, Рябина Маркет|Сергей Полевой, Поле Агро|Наталья Ким, КимБьюти
Артём Соловьёв, Птица Доставка|Юлия Снегова, Снег Спорт|Михаил Тарасов, Тарасов и партнёры|Дарья Озерова, Озеро Отель|Никита Лесной, Лесной Хостинг
Виктория Мельник, Мельница Кофе|Роман Звягин, Звук Про|Алина Чайкина, Чайка Ивент|Глеб Родин, Родник Обучение|Ксения Ярова, Яр Моды
Тимур Сафин, Сафин Логистика|Елена Гордеева, Гордеева Консалтинг|Борис Климов, Климат Сервис|Лидия Осина, Осина Дом
`

function readPeople(text: string, language: Language): Omit<Person, 'id'>[] {
  return text
    .trim()
    .split(/[|\n]/)
    .map((entry) => {
      const [name = '', company = ''] = entry.split(', ')
      const [firstName = '', lastName = ''] = name.split(' ')
      return { firstName, lastName, company, language }
    })
}

const LATIN: Record<string, string> = Object.fromEntries(
  Array.from('абвгдеёжзийклмнопрстуфхцчшщъыьэюя', (letter, at) => [
    letter,
    'a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh sch  y  e yu ya'.split(' ')[at] ?? '',
  ]),
)
const toLatin = (text: string): string =>
  Array.from(text.toLowerCase(), (letter) => LATIN[letter] ?? letter)
    .join('')
    .replace(/[^a-z]/g, '')

/** Everyone the accounts are in touch with. Some show their phone, some have no username, some never answer. */
export const COUNTERPARTS: readonly Person[] = [...readPeople(ENGLISH, 'en'), ...readPeople(RUSSIAN, 'ru')].map(
  (person, index) => ({
    ...person,
    id: FIRST_COUNTERPART + index * 37,
    phone: `1555020${String(1000 + index)}`,
    ...(index % 5 === 4 ? {} : { username: `${toLatin(person.firstName)}_${toLatin(person.lastName ?? '')}` }),
    ...(index % 3 === 0 ? { sharesPhone: true } : {}),
    ...(index % 4 === 3 ? {} : { hasPhoto: true }),
    ...(index % 11 === 10 ? { silent: true } : {}),
    ...(index % 2 ? {} : { about: person.company }),
  }),
)
