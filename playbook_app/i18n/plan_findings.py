"""Sentences for what the linter finds: what breaks, and what to do about it.

The domain hands over a rule id and values; ``case`` picks between a rule's sentences. Values
that are codes (missing fields, parts, causes) are put into words here. Source of the wording:
reference "crisis plans", section 2.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any

from playbook_app.i18n import N_, _, dates, ngettext, plan_words, week_words

SENTENCES: dict[str, str] = {
    "CP001.none": N_("Nobody in charge has signed this plan. In a crisis people ask who agreed to it."),
    "CP001.stale": N_("The plan has changed since {name} signed it. That signature is for other words."),
    "CP002.soon": N_("This plan is due a review on {date}."),
    "CP002.over": N_("This plan was due a review on {date}. Nobody knows whether it still holds."),
    "CP004.starter": N_(
        "Still the starter's words in {count} of {total} entries here. Nobody has made them yours."
    ),
    "CP004.empty": N_("An entry that nobody has filled in."),
    "CP005.plan": N_("The plan has {words} words, more than 25 pages. Nobody reads that on a bad day."),
    "CP005.list": N_("“{name}” has {items} items and {words} words. That is too long to use standing up."),
    "CP101.nobody": N_("“{role}” is held by nobody. Whoever is needed cannot be called."),
    "CP101.no_deputy": N_("“{role}” rests on {name} alone. It stops when {name} does not answer."),
    "CP101.same": N_("{name} is their own deputy in “{role}”. It stops when {name} does not answer."),
    "CP101.away": N_("{name} holds “{role}” but is not there."),
    "CP101.deputy_away": N_("Every deputy of “{role}” is away, {name} among them."),
    "CP102.no_night": N_("You cannot reach {name} at five on a Sunday morning."),
    "CP102.office_only": N_("{name} has an office number only. At night it rings in an empty room."),
    "CP102.malformed": N_("“{value}” cannot be dialled or written to, so {name} is not reached."),
    "CP103.never": N_("Nobody has ever tried this way to reach {name}."),
    "CP103.old": N_("This way to reach {name} was last tried {days} days ago."),
    "CP104": N_("{name} would be “{role}” and “{other}” in the same minute."),
    "CP201.missing": N_("“{level}” does not say: {missing}. People will argue about it instead."),
    "CP201.rank": N_("“{level}” has no rank of its own, so nobody can tell which level is worse."),
    "CP201.slower": N_(
        "“{level}” is worse than “{milder}” but slower: {target}, {slow} instead of {fast} min."
    ),
    "CP201.staff_last": N_(
        "At “{level}” our own people know after {inside} min, the public after {outside}. "
        "Staff would learn it from strangers."
    ),
    "CP202": N_("“{word}” is not a time. Nobody can be late for it."),
    "CP203.no_number": N_(
        "Two people would disagree whether “{level}” has been reached: there is no number."
    ),
    "CP203.no_window": N_("Two people would disagree whether “{level}” has been reached: within what time?"),
    "CP203.no_definition": N_(
        "Two people would disagree whether this has happened. “{level}” needs a definition."
    ),
    "CP203.adjective": N_("Two people would disagree what this means at “{level}”. Give a number."),
    "CP203.no_baseline": N_(
        "Two people would disagree whether “{level}” has been reached: a multiple of what?"
    ),
    "CP203.overlap": N_("This already means “{milder}”, so “{level}” begins no later than the milder level."),
    "CP204": N_("At “{level}” approval alone takes {takes} min; you promised {promised}."),
    "CP205.step": N_("If {role} does not answer at “{level}”, everybody waits."),
    "CP205.approval": N_("If {role} is silent at “{level}”, the words are not posted and nobody decides."),
    "CP205.to_nobody": N_("If {role} is silent at “{level}”, somebody else is asked, but nobody is named."),
    "CP206": N_("You can keep your own promise in {met} of {hours} hours. Worst: {slot}. {cause}"),
    "CP207": N_(
        "{count} signatures one after another at “{level}” are a queue. The first words come too late."
    ),
    "CP208.no_steps": N_("At “{level}” nobody is called."),
    "CP208.dead_end": N_("At “{level}” the calls end with {role}, and nobody is left to call."),
    "CP208.circle": N_("At “{level}” calling {role} only reaches people who have not answered already."),
    "CP208.same": N_("If {role} is silent at “{level}”, the same role is asked again. This never ends."),
    "CP301.no_owner": N_("Nobody owns {channel}. In a crisis nobody will post there."),
    "CP301.no_backup": N_("Who can post on {channel} when {owner} is asleep?"),
    "CP301.same_role": N_("{owner} is owner and backup of {channel}. One role cannot stand in for itself."),
    "CP301.same_person": N_("Owner and backup of {channel} are the same person."),
    "CP301.no_truth": N_("No channel holds the whole story. People will find three versions of it."),
    "CP301.no_channel": N_("There is no channel to speak on."),
    "CP302": N_("This looks like a password. Plans get printed and passed on."),
    "CP303": N_("One lost phone locks you out of {channel}: {causes}."),
    "CP304.no_steps": N_(
        "Something posts by itself on {channel}, and nobody has written down how to stop it."
    ),
    "CP304.no_item": N_(
        "“{name}” does not pause what is planned. A cheerful post will go out in the middle of it."
    ),
    "CP401.none": N_("Minute one at “{level}”: there is nothing to post."),
    "CP401.elsewhere": N_("Minute one at “{level}”: there are words, but not for {channel}."),
    "CP401.unapproved": N_("Minute one at “{level}”: there are words, but nobody has approved them."),
    "CP402.grade": N_(
        "It takes {grade} years of school to read this. Eight are enough when people are upset."
    ),
    "CP402.map": N_("{words} words; nobody repeats more than {most}."),
    "CP402.length": N_(
        "{over} characters too many for {channel} once the blanks are filled ({length} of {limit})."
    ),
    "CP403.undefined": N_("Nobody will know what to put for “{key}”. It could be posted as it is."),
    "CP403.unused": N_("The blank “{key}” is asked for and stands nowhere in the words."),
    "CP403.leftover": N_("A note to yourself. It could be posted or printed as it is."),
    "CP405": N_("“{name}” leaves people with questions. Missing: {parts}."),
    "CP406.phrase": N_("“{phrase}” reads as sorry that somebody noticed."),
    "CP406.empty": N_("An apology that neither owns it nor mends it makes people angrier."),
    "CP406.no_owner": N_("This apology does not say that it was our doing."),
    "CP406.no_repair": N_("This apology does not say how it is put right."),
    "CP408": N_("“{phrase}” is a message, too: people read it as a confession."),
    "CP409": N_("You may have to take back “{phrase}”."),
    "CP412": N_("“{name}” does not say who is speaking."),
    "CP501.rule": N_("Whoever is criticised and hides it is shown hiding it: {category}."),
    "CP501.words": N_(
        "“{phrase}”: the deleted complaint comes back as a screenshot, and then it is about hiding."
    ),
    "CP506.none": N_("When do you stop replying to one person? Without a rule the last word wins."),
    "CP506.missing": N_("“{name}” does not say: {missing}. The quarrel goes on."),
    "CP507.none": N_("How will you know that it is over?"),
    "CP507.no_criteria": N_("“{name}” has no criteria. It will be ended by tiredness."),
    "CP507.not_measurable": N_(
        "“{name}” has nothing that can be measured. Two people will disagree whether it is over."
    ),
    "CP507.no_reopen": N_("“{name}” does not say when it begins again. The second wave finds nobody."),
    "CP507.no_hours": N_("“{name}” does not say for how long. One quiet hour proves nothing."),
    "CP508.aftercare": N_("After “{name}” nobody watches any more."),
    "CP508.hours": N_("It is not said when somebody looks. Missing: {missing}."),
    "CP508.no_baseline": N_("Nobody has counted a usual day, so nobody knows when it is usual again."),
    "CP508.uncounted": N_("“{kind}” has not been counted, so nobody knows when it is usual again."),
    "CP508.old": N_("“{kind}” was last counted {days} days ago. What is usual has moved."),
    "CP003.none": N_("No drill is planned. Untested plans fail on phone numbers first."),
    "CP003.never": N_("This plan has never been tried. Untested plans fail on phone numbers first."),
    "CP003.due": N_("“{kind}” was last run {days} days ago, which is longer than planned."),
    "CP006.never": N_("If the office network is the crisis, where is the plan? No copy has been made."),
    "CP006.old": N_(
        "The copies are from {date}, before the plan was last signed. They say what it said then."
    ),
    "CP007.few": N_(
        "There are {count} stories where {least} are needed. The next bad day is not among them."
    ),
    "CP007.one_kind": N_("All stories are of one kind: {kind}. You are planning for one crisis."),
    "CP007.been": N_("All stories have happened before. You are planning for the last crisis."),
    "CP105.nobody": N_("Nobody speaks when this happens: “{scenario}”."),
    "CP105.barred": N_("{name} is the wrong face for “{scenario}”: {reason}."),
    "CP105.level": N_("“{scenario}” begins at a worse level than {name} speaks at."),
    "CP106.never": N_("{name} has never practised speaking to the press."),
    "CP106.old": N_("{name} last practised speaking to the press on {date}."),
    "CP107": N_(
        "{name} speaks first in every story. If the same person answers everything, nothing can be raised."
    ),
    "CP208.open_end": N_("“{node}” leaves somebody standing: an answer leads nowhere."),
    "CP208.no_outcome": N_("“{node}” is an outcome that does not say what is done."),
    "CP208.unreached": N_("Nothing leads to “{node}”."),
    "CP208.loop": N_("“{node}” leads back to where one came from. This never ends."),
    "CP208.no_quiet": N_("Every way ends in an answer. Watching and walking away are missing."),
    "CP404.stale": N_("{person} approved “{name}” in other words than these."),
    "CP404.expired": N_("The approval of “{name}” by {person} has run out."),
    "CP407": N_("“{phrase}” points elsewhere. An explanation that does not own it is an excuse."),
    "CP410.blamed": N_("“{strategy}” when it looks like our own doing (“{scenario}”) deepens the blame."),
    "CP410.worse": N_(
        "“{strategy}” does not work for “{scenario}”: it has happened before, or people think badly of us."
    ),
    "CP410.mixed": N_("“{strategy}” beside owning it in “{scenario}”: one of the two is not true."),
    "CP411": N_("“{phrase}” takes a side in faith or politics that is not what we are here for."),
    "CP413": N_("“{phrase}”: readers will quote this."),
    "CP414.promise": N_("“{promise}”: you promise it, and it stands on no checklist."),
    "CP414.no_end": N_(
        "There are no words for when it is mended or over. People remember the last thing they heard."
    ),
    "CP502.missing": N_("Removing “{category}” without a record looks like hiding. Missing: {missing}."),
    "CP502.sided": N_("“{phrase}” judges the side a post takes, not what is in it."),
    "CP503": N_("“{phrase}”: such a rule for staff may be unlawful in some places. Ask a lawyer."),
    "CP504.words": N_("“{phrase}”: praise that is asked for or hidden is found out."),
    "CP504.hidden": N_("“{name}” do not say that they belong to us. That is found out."),
    "CP505.none": N_("At “{level}” nobody tells staff. They would learn it from strangers."),
    "CP505.after": N_("At “{level}” staff are told after the public. They would learn it from strangers."),
    "CP505.late": N_("At “{level}” staff know after {inside} min, the public after {outside}."),
    "CP505.no_words": N_("Staff have no sentence for when somebody asks them."),
    "CP509.nobody": N_("Nobody looks back afterwards. Missing: {missing}."),
    "CP509.overdue": N_("“{name}” was due on {date}. The lesson waits for the next time."),
    "CP509.unchanged": N_("“{name}”: lesson learned, plan unchanged."),
    "CP510.duty": N_(
        "“{scenario}” touches {kind}. A legal clock may start with the first message, and none is named."
    ),
    "CP510.no_evidence": N_("“{name}” answers without keeping what was said. It will be gone."),
    "CP510.late_evidence": N_("“{name}” keeps what was said only after answering. By then it may be gone."),
}
"""Rule id, and case where a rule has several, to the sentence."""

FIXES: dict[str, str] = {
    "CP001": N_("Ask somebody in charge to read it, then add their signature."),
    "CP002": N_("Go through the plan, then mark it as reviewed."),
    "CP005": N_("Keep what is needed standing up, in a list twelve items, and move the detail elsewhere."),
    "CP101": N_("Choose one person and at least one other who steps in."),
    "CP102": N_("Add a mobile number that works at night, and try it."),
    "CP103": N_("Call or write once, then enter the day."),
    "CP104": N_("Give one of the two roles to somebody else."),
    "CP201": N_("Fill what is missing; the worse level must be at least as fast."),
    "CP202": N_("Write a number of minutes or a time of day."),
    "CP203": N_("Give a number and a time, or one sentence that two people read the same way."),
    "CP204": N_("Shorten the approval, or clear a holding statement beforehand."),
    "CP205": N_("Choose what happens when nobody answers."),
    "CP207": N_("Ask all at the same time, or clear a holding statement beforehand."),
    "CP208": N_("Let the last call end with anybody on the team, and call each role once."),
    "CP301": N_("Choose an owner and a backup, and one channel that holds the whole story."),
    "CP302": N_("Write where it is kept instead."),
    "CP303": N_(
        "Switch on the second factor, add an administrator, use an address of the organisation, try it."
    ),
    "CP304": N_("Write the steps, and add an item that pauses what is planned."),
    "CP401": N_("Write a holding statement for this level."),
    "CP402": N_("Shorten the words, or write a wording of its own for this channel."),
    "CP403": N_("Describe the blank, remove it, or write the words."),
    "CP405": N_("Add a sentence for each, or tick the part if it is there in other words."),
    "CP406": N_("Say what we did, what it meant for people, and what we do now."),
    "CP408": N_("Say what you can, and when you say more."),
    "CP409": N_("Say what is known, what is not, and when you speak again."),
    "CP412": N_("Write a name or a role people can answer to."),
    "CP501": N_("Reply, or leave it. Remove only threats, private data and spam, and keep a record."),
    "CP506": N_("Two public answers, a last line, and the exceptions, are a good start."),
    "CP507": N_("Take something that can be counted, for 72 hours, and say when it begins again."),
    "CP508": N_("Fourteen days are a good start. Count a usual day twice a year."),
    "CP004": N_("Change what is different with you, then say that the rest is true for you."),
    "CP206": N_("The week shows the hours, and what would help most."),
    "CP003": N_("Plan a drill, run it, and enter the day. Twenty minutes with the phone numbers are enough."),
    "CP006": N_("Print the plan or copy it to a phone, and enter the day."),
    "CP007": N_("Add a story of another kind: done to us, an accident, our own fault."),
    "CP105": N_("Choose another role, or change who must not speak here."),
    "CP106": N_("Let them answer five hard questions in front of a phone camera, and enter the day."),
    "CP107": N_("Let somebody else speak at the milder levels."),
    "CP404": N_("Let it be read and approved again, as it is now."),
    "CP407": N_("Say what we should have done, and what we do now."),
    "CP410": N_("Own it and mend it, or tell people what to do."),
    "CP411": N_("Say it in words that everybody can share."),
    "CP413": N_("Say the same to somebody you like."),
    "CP414": N_("Put it on a checklist, with a role and a time."),
    "CP502": N_("Say what counts, keep a picture first, and note it in the log."),
    "CP503": N_("Make it narrower, and say what it does not forbid."),
    "CP504": N_("Ask for facts in their own words, with their tie to us."),
    "CP505": N_("Tell staff first, with a sentence they can say."),
    "CP509": N_("Name who looks back and by when, and what the plan says now."),
    "CP510": N_("Name the duty, and keep evidence before the first answer."),
}
"""Rule id to what to do."""

CAUSES = {
    "second_factor": N_("no second factor that anybody knows of"),
    "one_admin": N_("one administrator"),
    "personal_recovery": N_("recovery by a private address"),
    "unchecked": N_("access not tried for half a year"),
}

STAND_INS = {
    "name": N_("somebody"),
    "person": N_("Somebody"),
    "scenario": N_("an untitled story"),
    "node": N_("a step without words"),
    "kind": N_("not said"),
    "strategy": N_("not said"),
    "role": N_("an unnamed role"),
    "other": N_("an unnamed role"),
    "owner": N_("the owner"),
    "level": N_("an unnamed level"),
    "milder": N_("an unnamed level"),
    "channel": N_("an unnamed channel"),
}
"""What stands in a sentence for a record that has no name yet."""


def sentence(rule: str, values: Mapping[str, object]) -> str:
    """Return what breaks. ``rule`` and ``values`` are a finding's; ``case`` is among the values."""
    case = values.get("case")
    words = SENTENCES[f"{rule}.{case}" if case else rule]
    return _(words).format_map({key: _in_words(key, value) for key, value in values.items()})


def fix(rule: str) -> str:
    """Return what to do about a rule's findings."""
    return _(FIXES[rule])


def advice(rule: str, reason: str = "", until: date | None = None) -> str:
    """Return what to do about a rule's findings, or why and until when this one is set aside."""
    if until is None:
        return fix(rule)
    words = _("Set aside until {date}: {reason}")
    return words.format(date=dates.day_with_year(until), reason=reason)


def level_name(level: str) -> str:
    """Return what a finding's level is called."""
    names = {"error": _("Error"), "warning": _("Warning"), "info": _("Advice"), "waived": _("Set aside")}
    return names[level]


def counts(errors: int, warnings: int) -> str:
    """Return "2 block, 2 to fix" for a headline."""
    blocking = ngettext("{n} blocks", "{n} block", errors).format(n=errors)
    to_fix = ngettext("{n} to fix", "{n} to fix", warnings).format(n=warnings)
    if errors and warnings:
        return _("{blocking}, {to_fix}").format(blocking=blocking, to_fix=to_fix)
    return blocking if errors else to_fix if warnings else _("Nothing to fix")


def _in_words(key: str, value: object) -> str:
    if key in PUT and isinstance(value, (tuple, Mapping)):
        return PUT[key](value)
    if isinstance(value, date):
        return dates.day_with_year(value)
    return _code_in_words(key, str(value)) or _(STAND_INS.get(key, "?"))


def _cause(value: Mapping[str, Any]) -> str:
    """Return why an hour is not met; times are minutes."""
    names = {key: value[key] or _("somebody") for key in ("level", "person")}
    times = {key: plan_words.duration(value[key]) for key in ("after", "within")}
    return week_words.cause(value["code"], {**names, **times, "who": value["who"]}, never=value["never"])


def _code_in_words(key: str, value: str) -> str:
    if key in ("kind", "strategy", "category") and value:
        return plan_words.choice_name(*value.split(":", 1))
    if key == "reason":
        return plan_words.choice_name("mustnot.reason", value)
    return plan_words.label(value) if key == "target" else value


def _list(words: Iterable[str]) -> str:
    return ", ".join(words)


PUT: Mapping[str, Callable[[Any], str]] = {
    "missing": lambda codes: _list(plan_words.label(code) for code in codes),
    "parts": lambda parts: _list(plan_words.choice_name("statement.parts", part) for part in parts),
    "causes": lambda causes: _list(_(CAUSES[cause]) for cause in causes),
    "slot": lambda slot: week_words.stretch(*slot),
    "cause": _cause,
}
"""How values that are more than a word are put into words."""
