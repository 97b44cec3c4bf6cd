"""Events to test with, and lessons they are about."""

from datetime import UTC, datetime, timedelta, timezone

from hypothesis import strategies as st

from playbook_app.domain.content.model import LessonRef, LessonSummary
from playbook_app.domain.progress import events
from playbook_app.domain.progress.events import Event
from playbook_app.domain.progress.standing import Standing
from playbook_app.domain.quiz.record import Shown

BERLIN = timezone(timedelta(hours=1))
MONDAY = datetime(2026, 11, 9, 9, 0, tzinfo=BERLIN)
SILENCE, PITCH = LessonRef("en", "silence"), LessonRef("en", "premature-pitch")


def at(days: float = 0, minutes: float = 0, seconds: float = 0) -> datetime:
    """Return a moment counted from Monday, nine o'clock."""
    return MONDAY + timedelta(days=days, minutes=minutes, seconds=seconds)


def make_lesson(
    ref: LessonRef, *items: str, skill: str = "listen", conversation: str = "", number: int = 1
) -> LessonSummary:
    """Return a lesson whose questions all train one skill."""
    return LessonSummary(
        ref=ref,
        track="one",
        number=number,
        title=f"title of {ref.slug}",
        promise="",
        sin="",
        skills=(skill,),
        minutes=5,
        takeaway="",
        items=tuple((item, skill) for item in items),
        conversation=conversation,
    )


def answered(
    item: str,
    score: float = 1,
    moment: datetime = MONDAY,
    lesson: LessonRef = SILENCE,
    attempt: str = "quiz_1",
) -> events.ItemAnswered:
    """Return an answer."""
    return events.ItemAnswered(
        moment,
        lesson,
        attempt=attempt,
        item=item,
        version="0badcafe",
        skill="listen",
        options=("b", "a"),
        chosen="a" if score else "b",
        score=score,
    )


def turned(
    quality: int, best: int = 4, moment: datetime = MONDAY, turn: str = "thanks", talk: str = "talk_1"
) -> events.TalkTurn:
    """Return a move in the pitch."""
    return events.TalkTurn(
        moment,
        PITCH,
        talk=talk,
        turn=turn,
        choice="ask",
        outcome=0,
        effects={"trust": 8},
        quality=quality,
        best=best,
    )


def started(*items: str, moment: datetime = MONDAY, attempt: str = "quiz_1") -> events.QuizStarted:
    """Return the start of a quiz of these questions."""
    shown = tuple(Shown(item, "0badcafe", ("b", "a")) for item in items)
    return events.QuizStarted(moment, SILENCE, attempt, "learn", 7, shown)


def talk_started(moment: datetime = MONDAY, talk: str = "talk_1") -> events.TalkStarted:
    """Return the start of the pitch."""
    return events.TalkStarted(moment, PITCH, talk, "pitch", ("give-before-sell",))


def talk_ended(
    ending: str = "demo", verdict: str = "good", moment: datetime = MONDAY, talk: str = "talk_1"
) -> events.TalkEnded:
    """Return an end of the pitch."""
    return events.TalkEnded(moment, PITCH, talk, ending, verdict)


def stand(*history: Event) -> Standing:
    """Return the standing after these events."""
    standing = Standing()
    for number, event in enumerate(history, 1):
        standing.apply(number, event)
    return standing


_moments = st.builds(
    lambda back, zone: (MONDAY - timedelta(milliseconds=back)).astimezone(zone),
    st.integers(0, 2 * 365 * 24 * 60 * 60 * 1000),
    st.sampled_from([UTC, BERLIN, timezone(timedelta(hours=-9, minutes=-30))]),
)
_lessons = st.sampled_from([SILENCE, PITCH])
_ids = st.sampled_from(["id_1", "id_2", "id_3"])
_names = st.sampled_from(["a", "b", "c"])
_small = st.integers(0, 5)
_texts = st.lists(_names, max_size=3).map(tuple)
_shown = st.lists(st.builds(Shown, _names, _names, _texts), max_size=3).map(tuple)
_quality = st.integers(1, 4)

some_event: st.SearchStrategy[Event] = st.one_of(
    st.builds(events.LessonOpened, _moments, _lessons),
    st.builds(events.SectionRead, _moments, _lessons, _small),
    st.builds(events.LessonFinished, _moments, _lessons),
    st.builds(events.QuizStarted, _moments, _lessons, _ids, _names, _small, _shown),
    st.builds(
        events.ItemAnswered,
        _moments,
        _lessons,
        _ids,
        _names,
        _names,
        _names,
        _texts,
        _names,
        st.sampled_from([0.0, 0.5, 1.0]),
    ),
    st.builds(events.QuizFinished, _moments, _lessons, _ids, _small, _small),
    st.builds(events.TalkStarted, _moments, _lessons, _ids, _names, _texts),
    st.builds(
        events.TalkTurn,
        _moments,
        _lessons,
        _ids,
        _names,
        _names,
        _small,
        st.dictionaries(_names, st.integers(-9, 9), max_size=2),
        _quality,
        _quality,
    ),
    st.builds(events.TalkRewound, _moments, _lessons, _ids, _small),
    st.builds(events.TalkEnded, _moments, _lessons, _ids, _names, st.sampled_from(["bad", "mixed", "good"])),
)
"""Any event at any time, in an order that no program would write."""
