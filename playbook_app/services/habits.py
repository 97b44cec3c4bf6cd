"""How each person likes to practise: remembered per profile, and gone with it."""

from typing import Any

from playbook_app.domain.quiz.behaviour import Behaviour
from playbook_app.domain.quiz.record import Terms
from playbook_app.services.profiles import Profiles
from playbook_app.storage.store import Store

_ROW = "practice"
_CERTAINTY = "certainty"
_PLACEMENT = "placement"
_PATH = "path"


class Habits:
    """The habits of the profile in use."""

    def __init__(self, store: Store, profiles: Profiles) -> None:
        self._rows = store.table("settings")
        self._profiles = profiles

    def certainty(self, behaviour: Behaviour) -> bool:
        """Tell whether answers say how sure they are; the behaviour's own way until it is set."""
        found = self._row().get(_CERTAINTY)
        kept = found.get(behaviour.id) if isinstance(found, dict) else None
        return kept if isinstance(kept, bool) else behaviour.certainty

    def keep_certainty(self, behaviour: Behaviour, *, on: bool) -> None:
        """Remember it for this person and behaviour; raises ``Problem`` when it cannot be stored."""
        profile = self._profiles.current or self._profiles.add("", "")
        row = self._row()
        known = row.get(_CERTAINTY)
        kept = {**(known if isinstance(known, dict) else {}), behaviour.id: on}
        self._rows.put(f"{profile.id}/{_ROW}", {**row, _CERTAINTY: kept})

    @property
    def placement_declined(self) -> bool:
        """Tell whether this person does not want to be asked what they know already."""
        return self._row().get(_PLACEMENT) is False

    def decline_placement(self) -> None:
        """Remember that; raises ``Problem`` when it cannot be stored."""
        profile = self._profiles.current or self._profiles.add("", "")
        self._rows.put(f"{profile.id}/{_ROW}", {**self._row(), _PLACEMENT: False})

    @property
    def path(self) -> str:
        """The written form of the path that this person chose, empty before that."""
        found = self._row().get(_PATH)
        return found if isinstance(found, str) else ""

    def keep_path(self, path: str) -> None:
        """Remember it; raises ``Problem`` when it cannot be stored."""
        profile = self._profiles.current or self._profiles.add("", "")
        self._rows.put(f"{profile.id}/{_ROW}", {**self._row(), _PATH: path})

    def terms(self, behaviour: Behaviour) -> Terms:
        """Return the terms of a new attempt as this person likes them."""
        return behaviour.terms(certainty=self.certainty(behaviour))

    def _row(self) -> dict[str, Any]:
        profile = self._profiles.current
        return {} if profile is None else self._rows.get(f"{profile.id}/{_ROW}") or {}
