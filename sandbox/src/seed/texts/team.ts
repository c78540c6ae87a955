/** A chat between two people of the team. */
export const TEAM_SCENARIO = `
# team
> Leo, are you at {event} already? How is the booth?
< Just set up, ugly lamp included
< [booth] Here, judge for yourself
> Looks better than last year, honestly
< {count} people before noon. Two of them asked for you by name
> Who?
< Harbor Games and someone from a travel group, I wrote the name down somewhere
---
< Found it. I will put both into the sheet and introduce you tomorrow
> Perfect. I keep Thursday afternoon free
> And please get some sleep
< Sleep is for Q1
`
