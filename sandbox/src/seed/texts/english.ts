/**
 * Sales conversations of a made-up payments company. `>` is the rep, `<` the other side, `---` a night between,
 * `^` quotes the other side, `[name]` attaches something, `|` parts ways to say it.
 */
export const ENGLISH_SCENARIOS = `
# pricing
< Hi {me}! {other} gave me your contact. What would {company} pay at around {volume} a month?|Hello {me}, we met briefly at {event}. Could you give me a ballpark for {volume} a month?
> Hi {name}, good to meet you. At that volume we usually land at {rate} plus a fixed fee.|Hey {name}! For {volume} it is {rate}, and it goes down once you double.
< That is close to what we have now. What would we gain?|Hm. We pay about that already, so why move?
> Mostly acceptance. We retry over a second route, and that moves most shops up by two or three points.
< Two points on {volume} would be real money. How do I verify that?|I have heard that before, to be honest 🙂 How do I check it?
> We run ten percent of your traffic for two weeks, you compare. No contract for that part.
---
< I showed this to our finance lead. Can you put it into an offer?
> [proposal] Here you go. Valid for thirty days.
<^ Thanks, reading it tonight.|Thank you! On first sight it is what we talked about.
< One question: is the fixed fee charged on refunds too?
> No. Refunds cost nothing, and the percentage is returned as well.

# integration
< We got the test keys, thanks. We run on {platform}, is there anything ready-made?|Hi {me}, our developer is starting today. We are on {platform}, any pitfalls?
> There is a small library, and honestly the plain API is four calls. Most teams are done in {days} days.
< Webhooks: do you sign them?
> Yes, every one, and they are retried for a day if you do not answer with 200.
< [screenshot] This is what we see on the first call. Is that expected?
> The key in the header is the live one. Take the test key and it will go through.
<^ Oh. That was it. Embarrassing 🙈|Of course it was. Works now, thank you!
---
< {count} test payments done, all green. What is left before we go live?
> Your logo, the payout account, and one real payment of a dollar. I can be on a call for that one.
< Let us do {weekday}, {time}?
> {weekday} {time} it is. Invite is on its way.

# event-follow-up
> Hi {name}, it was good to talk at {event} yesterday. You mentioned trouble with {method}, right?|Hi {name}, {me} here, from the blue booth at {event}. You wanted to hear about {method}.
< Yes! It works, but a third of people drop out at the bank page.
> That is what we see everywhere with the redirect version. With the embedded one it is closer to a tenth.
< [booth] Ha, found a photo where your booth is in the background
> Our lamp made it into history. Would a short demo next week make sense?
< It would. {weekday} after {time}? And please bring someone technical.
> Will do. I take our integration lead along.
---
< Sorry, something came up. Same time a day later?
> No problem at all, moved it.
< You are a star, thanks.|Perfect. See you there.

# partnership
< Hello {me}, we are an agency with about {count} shops. Do you share revenue with partners?|Hi {me}! We build shops for a living, {count} of them live right now. Is there a partner programme?
> Hi {name}, we do: a fifth of our margin for as long as the shop stays with us.
< For life? Others pay for a year at most.
> For life. We would rather have you bring us the right shops than many shops.
< I like that. What do you need from us?
> A short form, and one shop to begin with. A real one, not your cousin's.
<^ My cousin's shop makes more than some of my clients 😄
---
> How did the first conversation with your client go?
< They are in, if onboarding does not take longer than a week.
> [contract] {days} days, if the papers are complete. Here is the agreement for you, two pages.
< Signed. That was the shortest contract I have seen this year.
> We had to fight for that, believe me.

# payout-delay
< {me}, the payout from {weekday} is not here yet. Should I worry?|Hi {me}, finance says last week's payout is missing. Can you look?
> Hi {name}, looking into it right now.
> It left us on time. The bank in between held it for a check, which happens with first payouts above 50k.
< Can you do anything to speed it up?
> I sent them the invoice they asked for. Usually that is the same day.
---
< It arrived at {time}. All of it, down to the cent.
> Good. I also asked to have your account marked, so the next ones pass straight through.
< Appreciated. People usually stop answering when money is late 🙂
> That is exactly when one should answer.

# contract-redlines
> Hi {name}, did your lawyers have a chance to look at the agreement?|Morning {name}! Any word from legal?
< [contract] They did, and they are lawyers. Three comments, see page 4.
> Let me see. The first two are fine. The third one, on liability, we can do for direct damage.
< They also want {count} days of notice instead of thirty.
> Fine with me as long as it works both ways.
<^ Both ways is fair.
---
> Our side has accepted everything. I send the clean copy today.
< Great, our director signs on {weekday}. He insists on a real pen.
> Then let us give him a real pen. Which address?
< 😂 Scan is enough. Thank you for the patience!

# renewal
> Hi {name}, a year already! Your agreement renews in {days} days. Anything you would like changed?
< Already? Time flies. Well, we doubled our volume. I was hoping the rate would notice that.
> It noticed. From {volume} on you would be at {rate}, starting with the new term.
< Now that is a nice way to start the morning ☕
< And could we get reports per shop? Our accountant copies lines by hand.
> [screenshot] That one has been there since spring, under Reports. Filter on the left.
<^ I have a feeling our accountant will send you flowers.
---
< She is really happy. Renewing, no further questions.
> Thank you, {name}. Same time next year then!

# lost-and-back
> Hi {name}, I know you went with someone else in spring. How is it working out?|Hello {name}, we have not talked since spring. Is the other provider treating you well?
< Honestly? Support answers in three days, if at all.
> Ouch. We lost on price then, if I remember.
< You did. The price turned out not to be the expensive part.
> If you like, we can take {method} only, and leave the rest where it is. No big move.
< That is smart. Let me think about who needs to say yes here.
---
< I need: our CTO, our CFO, and a quiet week. Two out of three so far.
> I can wait for the quiet week. In the meantime, here is something for your CTO.
> [proposal] Architecture on one page, numbers on the second
< Forwarded. He never replies this fast: "finally something readable".

# referral
< {me}, I told a friend about you. {other}, runs a growing shop and is about to choose someone.|Hi {me}! Would you talk to {other}? Same problem as we had last year.
> You are too kind, {name}. May I write first?
< Please do, say it is from me. And go easy on the slides.
> No slides, promised.
---
> We talked yesterday. Nice conversation, we begin with a small test on {weekday}.
< Told you. Do I get a medal?
> You get a month without fees, as everybody who sends us somebody good.
<^ Even better than a medal.

# fraud-spike
< We had {count} chargebacks this week. Normal is two. What is happening?|Something is off: {count} disputes since Monday, all small amounts. Is that an attack?
> Looking. All with cards from one bank, all at night, all the same product.
> It is card testing. I switch on the stricter rule for that product now, you can turn it off in settings.
< Will it hurt real customers?
> [chart] About one in a thousand gets an extra step. That is last month under the same rule elsewhere.
< Acceptable. Do it.
---
< Zero since then. Our support team sends hugs.
> Hugs back. I leave the rule on until {weekday} and then we look together.

# onboarding-documents
> Welcome on board, {name}! For the account I need the register extract, an ID and a bank letter.
< The bank letter takes a week here. Is a statement enough?
> A statement works if the address is on it.
< [notes] Statement and the rest. Tell me if the scan is too dark.
> Readable. One thing, the extract is older than three months.
<^ Of course it is. Ordering a new one.
---
< New extract, still warm.
> All complete. You are live from tomorrow {time}.
< That was quick, I expected a month!|Faster than opening a bank account, by about a month.

# cold-outreach
> Hi {name}, I help shops like {company} lose fewer customers at the checkout. May I show you two numbers about yours?
< If it is only two 🙂
> One: your card page takes four seconds to load on a phone. Two: {method} is missing, and a fifth of your visitors have it.
< Four seconds? On which phone?
> A three-year-old one, on a train. I can send the recording.
< Do. And the second number, where does that come from?
> Public market data for your country. No magic.
---
< I watched the recording twice. It hurts. What would a fix take?
> Without changing provider: a day, and I write down what to do, free of charge. With us: {days} days.
< You are a strange salesman, {me}. Let us talk on {weekday}.

# second-shop
< We are opening in {city} in {month}. Can we run the second shop on the same account?
> You can. Separate payouts if you like, one login for you.
< Local payment methods there?
> {method} above all. Cards matter less than here.
< Good to know. Who handles the paperwork, you or us?
> [notes] We prepare, you sign. The list is short, only the tax number is new.
---
< [venue] Greetings from {city}! We found the office today
> Looks like work will be hard there. Congratulations!
<^ Somebody has to do it 😎

# outage
< Is something down? We see errors since {time}.
> Yes, our main route to one bank. Traffic moves over to the second one as we speak.
< How long?
> Minutes. {count} payments of yours were affected, all of them are being repeated automatically.
< Back to normal here. Thanks for being straight about it.
---
> The report of yesterday, as promised: what broke, why the switch took six minutes, and what we changed.
<^ This is the first honest one of its kind I have read.
< May I use it as a template for ours? 🙂
> Please do.

# procurement
< Hi {me}, procurement needs a security questionnaire. 140 questions, sorry in advance.
> I have seen longer. Send it over.
< [leads] It is a spreadsheet, of course
> Done with 120. For the other 20 I need our security lead, tomorrow morning.
< You have done 120 in an afternoon?
> They are mostly the same 120 every time. I keep the answers fresh.
---
> All 140. Question 77 I answered with a question, because it contradicts 31.
<^ You actually read it. Nobody reads it. Procurement is delighted.
`
