"""Sentences for the 168-hour test: why an hour is lost, what would help, what would hurt."""

from datetime import date

from playbook_app.i18n import N_, _, dates, plan_words

HOURS = 168

CAUSES = {
    "no_promise": N_("No level says how soon the first words are out."),
    "no_calls": N_("At {level} nobody is there to be called."),
    "no_channel": N_("There is no channel that could carry the first words."),
    "answer": N_("At {level} the first to answer is {person}, after {after}. Promised are {within}."),
    "answer.never": N_("Nobody who is called at {level} ever answers."),
    "approval": N_("At {level} {person} can say yes as {who} only after {after}. Promised are {within}."),
    "approval.never": N_("At {level} nobody ever says yes as {who}."),
    "approval.nobody": N_("At {level} it is not said who approves the first words."),
    "posting": N_("At {level} {person} can post only after {after}. Promised are {within}."),
    "posting.never": N_("At {level} nobody who may post ever answers."),
}
"""By code; ".never" when it does not happen within a week."""

IDEAS = {
    "deputy": N_("Make {person} a deputy of {record}"),
    "holder": N_("Let {person} hold {record}"),
    "pre_clear": N_("Clear “{record}” beforehand"),
    "pre_clear_all": N_("Clear first words for every level beforehand"),
    "publisher": N_("Let {person} post on {record}"),
    "ring_deputies": N_("Call the deputies too: {record}"),
    "ring_team": N_("Call the whole team when nobody answers: {record}"),
    "any_approver": N_("Let one yes be enough: {record}"),
    "lead_decides": N_("Let the lead decide when nobody answers: {record}"),
    "out_of_hours": N_("Let {person} be called out of hours"),
    "until_late": N_("Let {person} answer until 23:00"),
}

BREAKS = {
    "person": N_("Without {record}"),
    "channel": N_("Without {record}"),
    "approver": N_("When nobody approves as {record}"),
}


def cause(code: str, values: dict[str, str], *, never: bool) -> str:
    """Return why an hour is not met; ``values`` has level, who, person, after and within in words."""
    if code == "approval" and not values["who"]:
        code = "approval.nobody"
    return _(CAUSES.get(f"{code}.never", CAUSES[code]) if never else CAUSES[code]).format(**values)


def idea(code: str, person: str, record: str) -> str:
    """Return what would be changed."""
    return _(IDEAS[code]).format(person=person, record=record)


def loss(kind: str, record: str) -> str:
    """Return what would be missing."""
    return _(BREAKS[kind]).format(record=record)


def weekday(day: int) -> str:
    """Return the name of a day of the week, 0 for Monday."""
    return plan_words.choice_name("reach.days", ("mon", "tue", "wed", "thu", "fri", "sat", "sun")[day])


def weekday_short(day: int) -> str:
    """Return a day of the week in a few letters, 0 for Monday."""
    return dates.weekday_short(date(2024, 1, 1 + day))  # which began with a Monday


def hour_name(hour: int) -> str:
    """Return an hour of the week (0 to 167) as "Sunday 03:00"."""
    day, clock = divmod(hour, 24)
    return _("{day} {time}").format(day=weekday(day), time=plan_words.time_of_day(60 * clock))


def stretch(hour: int, length: int) -> str:
    """Return some hours of the week from one on as "Friday 17:00 to Monday 08:00"."""
    if length >= HOURS:
        return _("The whole week")
    until = hour_name((hour + length) % HOURS)
    return _("{start} to {until}").format(start=hour_name(hour), until=until)


def moment(minute: int) -> str:
    """Return a minute of the week as "Sunday 03:10"."""
    day, clock = divmod(minute, 1440)
    return _("{day} {time}").format(day=weekday(day), time=plan_words.time_of_day(clock))


def gain(before: int, after: int, hours: int) -> str:
    """Return how many hours are met before and after a change."""
    return _("{before} → {after} of {hours} hours").format(before=before, after=after, hours=hours)
