"""Destinations by name: which page shows which, and how the last one is kept between starts."""

from collections.abc import Mapping
from typing import Any, Protocol

from playbook_app.domain.content.model import LessonRef
from playbook_app.ui.models import destinations as to

SCREENS: dict[str, type] = {
    "today": to.Today,
    "library": to.Library,
    "lesson": to.LessonPage,
    "quiz": to.Quiz,
    "conversation": to.Talk,
    "drill": to.Drill,
    "practice": to.Practice,
    "progress": to.Progress,
    "questions": to.Questions,
    "plan": to.Plan,
    "sharing": to.Sharing,
    "settings": to.Settings,
}
"""Screen name to destination."""
_NAMES = {kind: name for name, kind in SCREENS.items()}
_WINDOW = "window"
_ABOUT_A_LESSON = (to.LessonPage, to.Quiz, to.Talk, to.Questions, to.Drill)


class PlaceKeeper(Protocol):
    """Remembers small things by name between starts (``services.settings`` does)."""

    def place(self, key: str) -> dict[str, Any] | None:
        """Return what was kept."""
        ...

    def put_place(self, key: str, value: Mapping[str, Any]) -> None:
        """Keep it; raises ``Problem``."""
        ...


def screen_of(place: to.Destination) -> str:
    """Return the name of the screen that shows a destination."""
    return _NAMES[type(place)]


def settled(place: to.Destination) -> to.Destination:
    """Return where one is after arriving: coming back neither begins anew nor searches again."""
    if isinstance(place, to.Library):
        return to.Library()
    if isinstance(place, to.Plan):
        return to.Plan()
    if isinstance(place, (to.Quiz, to.Talk, to.Drill)):
        return type(place)(place.ref, mode=place.mode)
    return place


def to_raw(place: to.Destination) -> dict[str, str]:
    """Return what is kept of a place: its screen and its lesson, not what was wanted there."""
    raw = {"screen": screen_of(place)}
    if isinstance(place, _ABOUT_A_LESSON):
        raw["ref"] = str(place.ref)
    if isinstance(place, to.Quiz) and place.mode:
        raw["mode"] = place.mode
    return raw


def from_raw(raw: object) -> to.Destination | None:
    """Read a kept place; ``None`` when it is none (another version wrote it, or it is damaged)."""
    if not isinstance(raw, Mapping):
        return None
    kind = SCREENS.get(str(raw.get("screen")))
    if kind is None:
        return None
    if kind not in _ABOUT_A_LESSON:
        found: to.Destination = kind()
        return found
    try:
        ref = LessonRef.parse(str(raw.get("ref")))
    except ValueError:
        return None
    mode = str(raw.get("mode", ""))
    about: to.Destination = to.Quiz(ref, mode=mode) if kind is to.Quiz else kind(ref)
    return about


def geometry_in(keeper: PlaceKeeper) -> str:
    """Return where on the desktop the window was, empty when that is not known."""
    return str((keeper.place(_WINDOW) or {}).get("geometry", ""))


def place_in(keeper: PlaceKeeper) -> to.Destination | None:
    """Return what the window showed last."""
    return from_raw((keeper.place(_WINDOW) or {}).get("place"))


def keys_in(keeper: PlaceKeeper) -> bool:
    """Tell whether somebody went about by the keyboard last."""
    return (keeper.place(_WINDOW) or {}).get("keys") is True


def keep_in(keeper: PlaceKeeper, geometry: str, place: to.Destination | None, *, keys: bool) -> None:
    """Keep all three, if anything is different; raises ``Problem``."""
    value: dict[str, Any] = {"geometry": geometry, "keys": keys}
    if place is not None:
        value["place"] = to_raw(place)
    if value != keeper.place(_WINDOW):
        keeper.put_place(_WINDOW, value)
