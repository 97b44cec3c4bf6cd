"""Time as a value that is passed in, so that nothing below reads the wall clock by itself."""

from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """Tells the time; the only way to learn it outside this file."""

    def now(self) -> datetime:
        """Return the current moment, timezone-aware, in UTC."""
        ...

    def local(self) -> datetime:
        """Return the current moment in the computer's own time zone."""
        ...


class SystemClock:
    """The computer's clock."""

    def now(self) -> datetime:
        """Return the current moment in UTC."""
        return datetime.now(UTC)

    def local(self) -> datetime:
        """Return the current moment in the computer's time zone."""
        return datetime.now(UTC).astimezone()


class FixedClock:
    """A clock that stands still until it is moved; for tests, pictures and replays."""

    def __init__(self, moment: datetime) -> None:
        """Start at ``moment``, which must be timezone-aware."""
        if moment.tzinfo is None:
            raise ValueError("a clock needs a time zone")
        self._moment = moment

    def now(self) -> datetime:
        """Return the moment in UTC."""
        return self._moment.astimezone(UTC)

    def local(self) -> datetime:
        """Return the moment in the zone it was given in."""
        return self._moment

    def advance(self, **parts: float) -> None:
        """Move on by ``timedelta(**parts)``, for example ``minutes=5``."""
        self._moment += timedelta(**parts)
