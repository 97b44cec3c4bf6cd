"""Events to test with, and lessons they are about."""

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

from hypothesis import strategies as st

from playbook_app.domain.content.model import LessonRef, LessonSummary
from playbook_app.domain.progress import events
from playbook_app.domain.progress.events import Event
from playbook_app.domain.progress.standing import Standing
from playbook_app.domain.quiz.record import KeptWords, Regraded, Shown

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
    **more: Any,
) -> events.ItemAnswered:
    """Return an answer."""
    return events.ItemAnswered(
        moment,
        lesson,
        attempt=attempt,
        item=item,
        skill="listen",
        options=("b", "a"),
        score=score,
        **{"version": "0badcafe", "chosen": "a" if score else "b", **more},
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


def started(
    *items: str, moment: datetime = MONDAY, attempt: str = "quiz_1", behaviour: str = "learn", **more: Any
) -> events.QuizStarted:
    """Return the start of a quiz of these questions."""
    shown = tuple(Shown(item, "0badcafe", ("b", "a")) for item in items)
    return events.QuizStarted(moment, SILENCE, attempt, behaviour, 7, shown, **more)


def finished(
    right: int, total: int, attempt: str = "quiz_1", moment: datetime = MONDAY, percent: int = -1
) -> events.QuizFinished:
    """Return the end of a quiz."""
    return events.QuizFinished(moment, SILENCE, attempt, right, total, percent)


def asked_again(item: str, *, struck: bool, attempt: str = "quiz_1", **more: Any) -> events.ItemAskedAgain:
    """Return that a question came back, last of all."""
    back = Shown(item, "0badcafe", ("a", "b"), again=1)
    return events.ItemAskedAgain(MONDAY, SILENCE, attempt, item, back, 9, struck, **more)


def regraded(*changes: Regraded, right: int = 1, attempt: str = "quiz_1") -> events.QuizRegraded:
    """Return that a quiz was marked again."""
    return events.QuizRegraded(MONDAY, SILENCE, attempt, "mended", changes, right, 2, 50)


def change(item: str, before: float, after: float, nth: int = 1, certainty: int = 0) -> Regraded:
    """Return one changed score of Monday."""
    day = MONDAY.toordinal()
    return Regraded(SILENCE, item, 0, nth, "0badcafe", before, after, day, certainty)


def words(item: str, checksum: str, face: str = "", lesson: LessonRef = SILENCE) -> KeptWords:
    """Return words that were shown."""
    return KeptWords(lesson, item, face, "0badcafe", checksum, {"type": "single"})


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
_some_shown = st.builds(
    Shown, _names, _names, _texts, _names | st.just(""), st.none() | _lessons, _small, st.booleans()
)
_shown = st.lists(_some_shown, max_size=3).map(tuple)
_score = st.sampled_from([0.0, 0.5, 1.0])
_sure = st.integers(0, 3)
_words = st.lists(
    st.builds(KeptWords, _lessons, _names, _names, _names, _names, st.just({"type": "single"})), max_size=2
).map(tuple)
_changes = st.lists(
    st.builds(
        Regraded,
        *(_lessons, _names, _small, st.integers(1, 2), _names),
        *(_score, _score, st.integers(730_000, 740_000), _sure),
    ),
    max_size=3,
).map(tuple)
_quality = st.integers(1, 4)

some_event: st.SearchStrategy[Event] = st.one_of(
    st.builds(events.LessonOpened, _moments, _lessons),
    st.builds(events.SectionRead, _moments, _lessons, _small),
    st.builds(events.LessonFinished, _moments, _lessons),
    st.builds(
        events.QuizStarted,
        *(_moments, _lessons, _ids, st.sampled_from(["learn", "assessed", "a"]), _small, _shown),
        *(_small, st.booleans(), _small, _words),
    ),
    st.builds(
        events.ItemAnswered,
        *(_moments, _lessons, _ids, _names, _names, _names, _texts, _names, _score),
        *(_names | st.just(""), st.integers(1, 3), _small, _sure, st.booleans(), st.none() | _lessons),
        st.booleans(),
    ),
    st.builds(
        events.ItemAskedAgain,
        *(_moments, _lessons, _ids, _names, _some_shown, _small),
        *(st.booleans(), _score, _sure, st.booleans(), _words),
    ),
    st.builds(events.MisClickNoted, _moments, _lessons, _ids, _names),
    st.builds(events.QuizFinished, _moments, _lessons, _ids, _small, _small, st.integers(-1, 100)),
    st.builds(
        events.QuizRegraded, _moments, _lessons, _ids, _names, _changes, _small, _small, st.integers(-1, 100)
    ),
    st.builds(events.ReplyDisputed, _moments, _lessons, _ids, _names, _names, _names | st.just("")),
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
        st.just("") | _names,
    ),
    st.builds(events.TalkReflected, _moments, _lessons, _ids, _names, _names, _names),
    st.builds(events.TalkRewound, _moments, _lessons, _ids, _small),
    st.builds(events.TalkEnded, _moments, _lessons, _ids, _names, st.sampled_from(["bad", "mixed", "good"])),
    st.builds(events.DrillStarted, _moments, _lessons, _ids, _names, _texts, _names | st.just("")),
    st.builds(
        events.DrillActed, _moments, _lessons, _ids, _names, _small, _names, _names, _names, _sure, _small
    ),
    st.builds(
        events.DrillEnded,
        *(_moments, _lessons, _ids, st.integers(-1, 100), st.integers(-1, 100), st.integers(-1, 100)),
        *(st.booleans(), _texts),
    ),
)
"""Any event at any time, in an order that no program would write."""
