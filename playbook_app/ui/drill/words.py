"""What the parts of a drill say about its state."""

from collections.abc import Callable

from playbook_app.domain.drill import rules
from playbook_app.domain.drill.model import NEEDS_ACTION, Drill, Later
from playbook_app.domain.drill.rules import CORRECTION_AFTER
from playbook_app.domain.drill.state import Action, Entry, State, ThreadState, cost
from playbook_app.domain.drill.timeline import minutes_left
from playbook_app.i18n import _, ngettext
from playbook_app.i18n.drill_rules import rule_words
from playbook_app.i18n.drill_words import act_name, done_words, heat_words, time_of_day, with_minutes
from playbook_app.i18n.drill_words import minutes_left as left_words
from playbook_app.i18n.items import action_name

LOOKS = (
    # icon and tone by heat
    ("clock", "text2"),
    ("warning", "warning"),
    ("warning-fill", "warning"),
    ("x-circle-fill", "danger"),
)

SOON = 5
"""So many minutes before a target it is time."""


def time_at(drill: Drill, minute: int) -> str:
    """Return the time of day in a minute of the drill."""
    return time_of_day(drill.clock + minute)


def act_words(state: State, action: Action, minutes: int | None = None) -> str:
    """Return what the control of an action says, with what it costs."""
    drill, who = state.drill, ""
    if action.kind in {rules.PHONE, rules.APPROVAL, rules.HAND_OVER}:
        who = drill.plan.person(action.ref).name
    words = drill.task(action.ref).label if action.kind == rules.TASK else act_name(action.kind, who)
    taken = cost(drill, action.kind, action.ref) if minutes is None else minutes
    return with_minutes(words, taken) if taken else words


def entry_words(state: State, entry: Entry) -> str:
    """Return one line of the log."""
    return done_words(entry.kind, _what(state.drill, entry))


def placed_words(state: State, entry: Entry) -> str:
    """Return one line of the log with its time and, where it belongs to a post, whose it is."""
    words = entry_words(state, entry)
    if entry.thread:
        words = _("{who}: {words}").format(who=state.drill.thread(entry.thread).who, words=words)
    return _("{time}  {words}").format(time=time_at(state.drill, entry.minute), words=words)


def _what(drill: Drill, entry: Entry) -> str:
    """Return what an entry is about, by its name."""
    finder = _NAMED.get(entry.kind)
    return entry.ref if finder is None else finder(drill, entry)


def _person(drill: Drill, entry: Entry) -> str:
    return drill.plan.person(entry.ref).name


def _reply(drill: Drill, entry: Entry) -> str:
    return drill.thread(entry.thread).reply(entry.ref).label


def _level(drill: Drill, entry: Entry) -> str:
    return drill.plan.levels[drill.plan.level(entry.ref)].name


def _later(drill: Drill, entry: Entry) -> str:
    return later_of(drill, entry).title


def later_of(drill: Drill, entry: Entry) -> Later:
    """Return the consequence that an entry of the log brought."""
    replies = drill.thread(entry.thread).replies
    return next(one for reply in replies for one in reply.later if one.id == entry.ref)


_NAMED: dict[str, Callable[[Drill, Entry], str]] = {
    **dict.fromkeys((rules.PHONE, rules.APPROVAL, rules.HAND_OVER), _person),
    **dict.fromkeys((rules.DRAFT, rules.PUBLISH), _reply),
    **dict.fromkeys((rules.ESCALATE, rules.LEVEL), _level),
    rules.TASK: lambda drill, entry: drill.task(entry.ref).label,
    rules.CORRECTION: lambda drill, entry: drill.fact(entry.ref).claim,
    rules.LATER: _later,
}


def status_of(state: State, known: ThreadState) -> tuple[str, str, str]:
    """Return how a thread stands: words, icon, tone. It tells nothing that was not judged or heard yet."""
    if known.settled is not None:
        words = _("Passed on") if known.handed and not known.published else _("Answered")
        return words, "check-circle-fill", "success"
    if known.walked:
        return _("You walked away"), "arrow-right", "text2"
    if known.late:
        over = left_words(minutes_left(state, known))
        icon, tone = LOOKS[known.late]
        return _("{over}, {heat}").format(over=over, heat=heat_words(known.late)), icon, tone
    if known.triage in NEEDS_ACTION:
        level = state.drill.plan.levels[state.drill.plan.level(known.thread.level)]
        left = known.thread.at + (known.thread.target or level.target) - state.minute
        return left_words(left), "clock", "text2" if left > SOON else "warning"
    if known.triage:
        return action_name(known.triage), "eye", "text2"
    since = state.minute - known.thread.at
    words = ngettext("Waiting {n} minute", "Waiting {n} minutes", since).format(n=since)
    return words, "circle-half" if known.opened else "circle-dashed", "text2"


def waits(known: ThreadState) -> bool:
    """Tell whether somebody waits, as far as the person has judged it."""
    quiet = known.triage in {"monitor", "walk-away"} and not known.late
    return not known.closed and not known.walked and not quiet


def left_today(state: State) -> str:
    """Return how long the drill goes on."""
    left = state.drill.length - state.minute
    return ngettext("{n} minute to go", "{n} minutes to go", left).format(n=left)


def rules_of(drill: Drill) -> tuple[tuple[str, str], ...]:
    """Return every rule, title and text, with this drill's numbers."""
    targets = _(", ").join(
        _("{level} {n} min").format(level=level.name, n=level.target) for level in drill.plan.levels
    )
    numbers: dict[str, object] = {kind.replace("-", "_"): cost(drill, kind) for kind in rules.COSTS}
    needed = drill.needed
    numbers |= {
        "correction": CORRECTION_AFTER,
        "targets": targets,
        "quiet": drill.plan.quiet,
        "judgement": needed.judgement,
        "plan_pass": needed.plan,
        "time": needed.time,
    }
    return tuple(rule_words(rule, numbers) for rule in rules.RULES)
