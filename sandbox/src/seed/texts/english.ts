export const ENGLISH_SCENARIOS = `
# pricing
< Hi {me}! {other} gave me your contact. What would {company} pay at around {volume} a month?
> Hi {name}, good to meet you. At that volume we usually land at {rate} plus a fixed fee.
< That is close to what we have now. What would we gain?
> Mostly acceptance. We retry over a second route, and that moves most shops up by two or three points.
---
< I showed this to our finance lead. Can you put it into an offer?
> [proposal] Here you go. Valid for thirty days.
< Thanks, reading it tonight.
`
