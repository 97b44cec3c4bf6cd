"""What somebody had in hand when they left a question or a conversation: kept per profile, gone with it."""

from playbook_app.services.profiles import Profiles
from playbook_app.storage.store import Store

ANSWER, REPLY, DRILL_REPLY = "draft", "talk-draft", "drill-draft"
"""What is in hand: an answer to a question, a reply in a conversation, a reply in a drill."""


class Drafts:
    """One draft per profile and kind: the newest. It is a response in its written form, finished or not."""

    def __init__(self, store: Store, profiles: Profiles, kind: str = ANSWER) -> None:
        self._rows = store.table("settings")
        self._profiles, self._kind = profiles, kind

    def of(self, attempt: str, question: str) -> str:
        """Return what was in hand at a question; empty when there was nothing."""
        profile = self._profiles.current
        row = None if profile is None else self._rows.get(f"{profile.id}/{self._kind}")
        if row is None or (row.get("attempt"), row.get("question")) != (attempt, question):
            return ""
        written = row.get("written")
        return written if isinstance(written, str) else ""

    def keep(self, attempt: str, question: str, written: str) -> None:
        """Keep what is in hand, if anything is new; raises ``Problem`` when it cannot be stored."""
        profile = self._profiles.current
        if profile is None or written == self.of(attempt, question):
            return
        row = {"attempt": attempt, "question": question, "written": written}
        self._rows.put(f"{profile.id}/{self._kind}", row)
