import type { Language } from '../telegram/world/records'

export interface ReplyRule {
  /** What the message must speak of. */
  about: RegExp
  answers: readonly string[]
}

/** Answers by what was written, the first rule that fits; the last one fits everything. */
export const REPLY_RULES: Record<Language, readonly ReplyRule[]> = {
  en: [
    {
      about: /\b(thanks|thank you|cheers|great|perfect|awesome)\b/i,
      answers: ['Happy to help 🙂', 'Sure thing!', 'Likewise, thanks for staying on it.', 'Great, talk soon.'],
    },
    {
      about: /\b(price|pricing|rate|fee|cost|discount|budget|quote)\b|%|\$|€/i,
      answers: [
        'That is within our range, but I have to show it to finance first.',
        'Is the {rate} fixed for a year, or does it move with volume?',
        'Could you do a little better if we sign before {month}?',
        'Hm, we pay {rate} today. What makes up for the difference?',
      ],
    },
    {
      about: /\b(contract|agreement|legal|sign|msa|nda|draft)\b/i,
      answers: [
        'Our lawyer has it. I expect comments by {weekday}.',
        'Fine by me. Can we start with a pilot clause of three months?',
        'Please send the editable version too, legal hates PDFs.',
        'We can sign electronically, no need for paper.',
      ],
    },
    {
      about: /\b(api|sdk|webhook|integrat|sandbox|docs|documentation|plugin|developer)\w*/i,
      answers: [
        'I added our developer to the loop, he starts on {weekday}.',
        'We run on {platform}. Is there an example for that?',
        'Do webhooks retry if our side is down for a minute?',
        'The test keys work, thanks. First payment went through just now!',
      ],
    },
    {
      about: /\b(call|meet|meeting|calendar|slot|demo|zoom|tomorrow|monday|tuesday|wednesday|thursday|friday|today)\b/i,
      answers: [
        '{weekday} at {time} works for me.',
        'Let me check… {time} would be good. Send an invite?',
        'I am travelling until {weekday}, could we do it right after?',
        'Yes, with pleasure. I will bring our head of product.',
      ],
    },
    {
      about: /\b(payout|settlement|transfer|bank|invoice|paid|payment)\w*/i,
      answers: [
        'I see it in the bank now, thank you!',
        'Nothing yet on our side. Could you check the reference?',
        'Weekly payouts would be enough for us, daily is even better.',
        'Finance asks for the invoice number, could you drop it here?',
      ],
    },
    {
      about: /\b(hi|hello|hey|good (morning|afternoon|evening))\b/i,
      answers: [
        'Hi {me}!',
        'Hello {me}, good timing, I was about to write.',
        'Hey! How is it going?',
        'Hi, what is up?',
      ],
    },
    {
      about: /\?\s*$/,
      answers: [
        'Good question. I would say yes, but let me ask the team.',
        'Yes, that is how we do it.',
        'Not yet, it is planned for {month}.',
        'About {count} a day, more at the weekend.',
        'Can I answer that in an hour? I am in a meeting.',
      ],
    },
    {
      about: /./s,
      answers: [
        'Got it.',
        'Makes sense, let me pass it on to the team.',
        'Understood. I will come back to you by {weekday}.',
        'Okay 👍',
        'Interesting. Do you have something written on that?',
        'Fair enough. What would be the next step?',
      ],
    },
  ],
  ru: [
    {
      about: /спасибо|благодар|отлично|супер|прекрасно/i,
      answers: ['Рады помочь 🙂', 'Не за что!', 'И вам спасибо, что держите в курсе.', 'Отлично, на связи.'],
    },
    {
      about: /цен|стоимост|тариф|комисси|скидк|бюджет|ставк|%|руб|\$|€/i,
      answers: [
        'В наши рамки укладывается, но сначала покажу финансистам.',
        '{rate} — это фиксировано на год или зависит от оборота?',
        'А если подпишем до конца месяца, сможете чуть ниже?',
        'Сейчас платим {rate}. За счёт чего будет выгоднее?',
      ],
    },
    {
      about: /договор|соглашени|юрист|подпис|оферт|nda/i,
      answers: [
        'Договор у юриста, комментарии жду ближе к концу недели.',
        'Хорошо. Давайте начнём с пилота на три месяца?',
        'Пришлите, пожалуйста, ещё и в ворде — юристы не любят PDF.',
        'Можем подписать по ЭДО, без бумаги.',
      ],
    },
    {
      about: /api|sdk|вебхук|интеграц|документац|песочниц|разработ|плагин/i,
      answers: [
        'Добавили нашего разработчика, он подключится завтра.',
        'Мы на {platform}. Есть пример под это?',
        'А вебхуки повторяются, если у нас минуту всё лежит?',
        'Тестовые ключи работают, первый платёж уже прошёл!',
      ],
    },
    {
      about: /созвон|встреч|календар|слот|демо|завтра|понедельник|вторник|сред|четверг|пятниц|сегодня/i,
      answers: [
        'Давайте {weekday} в {time}.',
        'Сейчас посмотрю… {time} подходит. Пришлёте приглашение?',
        'Я в дороге до конца недели, можно сразу после?',
        'Да, с удовольствием. Возьму с собой продуктолога.',
      ],
    },
    {
      about: /выплат|перевод|банк|счёт|счет|оплат|платёж|платеж/i,
      answers: [
        'Вижу поступление, спасибо!',
        'У нас пока пусто. Проверите назначение платежа?',
        'Нам хватит выплат раз в неделю, но ежедневные — ещё лучше.',
        'Бухгалтерия просит номер счёта, пришлёте сюда?',
      ],
    },
    {
      about: /привет|здравствуй|добрый день|доброе утро|добрый вечер/i,
      answers: [
        'Добрый день, {me}!',
        'Здравствуйте! Как раз думали вам написать.',
        'Привет! Как дела?',
        'Добрый! Слушаю вас.',
      ],
    },
    {
      about: /\?\s*$/,
      answers: [
        'Хороший вопрос. Думаю, да, но уточню у команды.',
        'Да, у нас именно так.',
        'Пока нет, планируем в {month}.',
        'Примерно {count} в день, в выходные больше.',
        'Можно отвечу через час? Я на встрече.',
      ],
    },
    {
      about: /./s,
      answers: [
        'Принято.',
        'Логично, передам команде.',
        'Понятно. Вернёмся с ответом до конца недели.',
        'Хорошо 👍',
        'Интересно. Есть что-нибудь почитать об этом?',
        'Согласны. Какой следующий шаг?',
      ],
    },
  ],
}

/** What people write of themselves, when nobody asked. */
export const AMBIENT_TEXTS: Record<Language, readonly string[]> = {
  en: [
    'Hi {me}, quick one: does {method} work for refunds too?',
    'We crossed {volume} this month, so maybe time to look at the rate again?',
    'Are you coming to {event}? I have two spare passes.',
    'Our developer asks whether the test keys expire.',
    'Small update: legal is done, only the signature is missing.',
    'I just introduced you to {other}, they are choosing a provider right now.',
    'Could you resend the link to the dashboard? I lost it.',
    'Are there any news on the payout from {weekday}?',
    'Can we move our call to {time}?',
    'By the way, {count} orders failed last night around midnight. Something on your side?',
    'The board liked the proposal. Expect a yes on {weekday}.',
    'Do you support {method} in {city} already?',
    'Thanks again for yesterday, the team is really happy.',
    'Is there a case study I could show to my co-founder?',
    'We would like to add a second shop. Same contract or a new one?',
  ],
  ru: [
    '{me}, добрый день! Возвраты через {method} тоже работают?',
    'В этом месяце прошли {volume}. Может, пора пересмотреть ставку?',
    'Вы будете на «{event}»? У меня есть два лишних пропуска.',
    'Разработчик спрашивает, есть ли срок у тестовых ключей.',
    'Новости: юристы закончили, осталась только подпись.',
    '{other} тоже выбирает провайдера. Можно передать ваш контакт?',
    'Пришлите, пожалуйста, ещё раз ссылку на кабинет, не можем найти.',
    'Есть новости по выплате?',
    'Можем перенести созвон на {time}?',
    'Кстати, ночью не прошли {count} заказов. Это на вашей стороне?',
    'Правлению предложение понравилось, ждите ответа на неделе.',
    'Вы уже работаете в {city}?',
    'Ещё раз спасибо за вчера, команда очень довольна.',
    'Есть кейс, который можно показать партнёру?',
    'Хотим подключить второй магазин. Нужен новый договор?',
  ],
}
