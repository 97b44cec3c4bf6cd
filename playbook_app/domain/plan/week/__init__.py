"""The 168-hour test: whether the plan can keep its own promise in every hour of a week.

A week has 168 hours and 10,080 start minutes, Monday 00:00 first, on the plan's own clock; it
repeats. A level *promises* its ``first_public_min``; levels without one promise nothing. If
something of a level is declared in minute ``t``, the plan's own people are followed (all times
in minutes):

1. **Reach.** A person who is asked in minute ``x`` answers at the earliest ``m + answer_min``
   over the minutes ``m >= x`` in which they can be reached. Hours: see ``hours.hours_of``.
2. **Calls.** The level's steps ring in their order. A step begins when the waits of the steps
   before it are over: its role's holder (and whoever is on a shift) at once, with "next deputy"
   one more deputy after each wait, with "anybody on the team" the level's team after one wait.
   Nobody's silence holds up the next step. The first answer anywhere ends the calling; whoever
   gives it tells in the same minute everybody who is needed below. Who was rung before need not
   be rung again.
3. **Approval.** With a pre-cleared holding statement none is needed. Otherwise every rule for
   the level's first words must be content (without a rule the level's decider): an approver
   says yes when its holder or a deputy answers; after ``max_min`` of silence whoever decides
   instead may say yes in its place, too. One yes is enough ("any"), all are needed ("all"), or
   each is asked when the one before has said yes ("in order").
4. **Posting.** Somebody who may post on an active channel that speaks in a crisis has answered.

The promise is kept for ``t`` when 2 to 4 are done by ``t + first_public_min``. An hour is met
when every promise is kept for each of its sixty start minutes: it answers "can we, if everybody
does as the plan says", not "will we".

Source: reference "crisis plans", 0.5, 1.4 (6) and 5.1 (mutation).
"""
