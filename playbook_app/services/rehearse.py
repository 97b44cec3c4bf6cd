"""Playing a lesson's conversation."""

from dataclasses import replace
from typing import TYPE_CHECKING

from playbook_app.base.ids import IdSource
from playbook_app.base.signal import Signal
from playbook_app.domain.content.model import LessonRef
from playbook_app.services.library import Library
from playbook_app.services.progress import Changes, Progress

if TYPE_CHECKING:
    from playbook_app.domain.conversation.run import Path, Run
    from playbook_app.domain.conversation.talk_map import TalkMap
    from playbook_app.domain.conversation.typed import Match
    from playbook_app.domain.progress.events import Event


class Rehearse:
    """What a trainee does in a conversation. Every method that records has it on disk when it returns.

    Any of them may raise ``Problem`` (the conversation is broken, the disk is full); nothing has
    changed then. Conversations and events are imported when they are first needed, not at the start.
    """

    changed: Signal[Changes]

    def __init__(self, library: Library, progress: Progress, ids: IdSource) -> None:
        self.changed = Signal()
        self._library = library
        self._progress = progress
        self._ids = ids

    def conversation(self, ref: LessonRef) -> "Run":
        """Return the unfinished run, or start one.

        When a pack update changed what the run went through, it resumes at the last turn that
        still fits: the rest is rewound, and ``Run.lost`` says how many moves that were.
        """
        run = self.last(ref)
        if run is None or run.ended:
            return self.restart(ref)
        if run.lost:
            self._record_rewind(run, len(run.moves))
        return run

    def restart(self, ref: LessonRef) -> "Run":
        """Start a new run; an unfinished one is left behind."""
        from playbook_app.domain.conversation.run import start
        from playbook_app.domain.progress.events import TalkStarted

        conversation = self._library.conversation(ref)
        run = start(self._ids("talk"), ref, conversation)
        at = self._progress.moment()
        self._record(TalkStarted(at, ref, run.id, conversation.id, conversation.skills))
        return run

    def last(self, ref: LessonRef) -> "Run | None":
        """Return the newest run, ended or not, as it stands; ``None`` before the first."""
        from playbook_app.domain.conversation.run import replay, start

        known = self._progress.standing().lesson(ref).talk
        if known is None:
            return None
        run = start(known.id, ref, self._library.conversation(ref))
        return replay(replace(run, rewinds=known.rewinds), known.path, dict(known.typed))

    def before(self, run: "Run") -> "Run | None":
        """Return the run that the newest rewind left, to be compared with; ``None`` without one.

        It is cut where a pack update no longer lets it go on.
        """
        from playbook_app.domain.conversation.run import replay, start

        known = self._progress.standing().lesson(run.lesson).talk
        if known is None or known.id != run.id or not known.before:
            return None
        return replay(start(run.id, run.lesson, run.conversation), known.before)

    def taken(self, ref: LessonRef) -> "Path":
        """Return every move that was ever made in a lesson's conversation, each once."""
        return self._progress.standing().lesson(ref).talk_taken

    def map_of(self, run: "Run") -> "TalkMap":
        """Return the map of a run's conversation: every move ever made, and what is wrong at which turn."""
        from playbook_app.domain.conversation.talk_map import make_map
        from playbook_app.i18n.findings import describe

        problems: dict[str, tuple[str, ...]] = {}
        for found in self._library.talk_findings(run.lesson):
            _kind, _dot, place = found.field.partition(".")
            node = place.split(".")[0]
            problems[node] = (*problems.get(node, ()), describe(found.code, found.values).whole)
        return make_map(run.conversation, self.taken(run.lesson), problems)

    def nearest(self, run: "Run", words: str) -> "tuple[Match, ...]":
        """Return the choices that a typed reply may mean, the nearest first; nothing is recorded."""
        from playbook_app.domain.conversation.typed import nearest

        packs = (pack.language for pack in self._library.packs if pack.id == run.lesson.pack)
        return nearest(run, words, next(packs, ""))

    def is_new(self, run: "Run") -> bool:
        """Tell whether no run of this conversation has come to an end yet."""
        return not self._progress.standing().lesson(run.lesson).endings

    def reflection(self, run: "Run") -> tuple[str, str, str]:
        """Return what was written after this run: intended, happened, will do; empty texts before."""
        known = self._progress.standing().lesson(run.lesson).talk
        return ("", "", "") if known is None or known.id != run.id else known.reflection

    def reflect(self, run: "Run", intended: str, happened: str, will: str) -> None:
        """Keep what the trainee thinks of a run that ended; the same words again are not kept twice."""
        from playbook_app.domain.progress.events import TalkReflected

        words = intended.strip(), happened.strip(), will.strip()
        if words != self.reflection(run):
            self._record(TalkReflected(self._progress.moment(), run.lesson, run.id, *words))

    def choose(self, run: "Run", choice_id: str, words: str = "") -> "Run":
        """Make a choice, where the turn is free in one's own ``words``; it is on disk when this returns.

        A run that is behind what is recorded (a second click) records nothing and comes back as
        it stands. Raises ``NotPossibleError`` when the choice is not available or the run is not
        the newest of its lesson.
        """
        from playbook_app.domain.conversation.run import choose

        current = self._if_behind(run)
        if current is not None:
            return current
        ahead = choose(run, choice_id, words.strip())
        self._record(*self._turn_events(ahead))
        return ahead

    def rewind(self, run: "Run", index: int) -> "Run":
        """Go back to before the move with that index (from 0); the moves taken back stay recorded.

        A run that is behind what is recorded comes back as it stands. Raises
        ``NotPossibleError`` when there is no such move or the run is not its lesson's newest.
        """
        from playbook_app.domain.conversation.run import rewind

        current = self._if_behind(run)
        if current is not None:
            return current
        back = rewind(run, index)
        self._record_rewind(run, index)
        return back

    def _if_behind(self, run: "Run") -> "Run | None":
        """Return the run as it is recorded when this one is not; ``None`` when it is."""
        from playbook_app.domain.conversation.step import NotPossibleError

        known = self._progress.standing().lesson(run.lesson).talk
        if known is None or known.id != run.id:
            raise NotPossibleError(run.id)
        return None if known.path == run.path else self.last(run.lesson)

    def _turn_events(self, run: "Run") -> "list[Event]":
        """Return the events for the newest move of a run."""
        from playbook_app.domain.conversation.debrief import best_quality
        from playbook_app.domain.progress.events import TalkEnded, TalkTurn

        at, move = self._progress.moment(), run.moves[-1]
        turned = TalkTurn(
            at,
            run.lesson,
            talk=run.id,
            turn=move.turn.id,
            choice=move.choice.id,
            outcome=move.outcome_index,
            effects=move.deltas,
            quality=move.outcome.quality,
            best=best_quality(move.turn, move.before),
            said=move.words,
        )
        if run.ending is None:
            return [turned]
        return [turned, TalkEnded(at, run.lesson, run.id, run.ending.id, run.ending.verdict)]

    def _record_rewind(self, run: "Run", index: int) -> None:
        from playbook_app.domain.progress.events import TalkRewound

        self._record(TalkRewound(self._progress.moment(), run.lesson, run.id, index))

    def _record(self, *new: "Event") -> None:
        self.changed.emit(self._progress.record(*new))
