"""A data folder as somebody leaves it who has practised for years.

One line for each event, as the app writes them, only without waiting for the disk.
"""

from datetime import UTC, datetime, timedelta
from itertools import cycle, islice
from pathlib import Path
from unittest.mock import patch

from playbook_app.base.clock import FixedClock, SystemClock
from playbook_app.base.ids import counted_ids, random_seed
from playbook_app.base.paths import standard_paths
from playbook_app.domain.progress.events import ItemAnswered
from playbook_app.services.bundle import Services, build_services


def make_history(data: Path, count: int) -> None:
    """Fill ``data`` with one profile and ``count`` answers up to now, and leave it closed in good order."""
    services = build_services(standard_paths(data), SystemClock(), counted_ids(), random_seed)
    profile = services.profiles.add("Nadia", "learn")
    with patch("os.fsync"):
        for event in answers(services, count):
            services.store.append(profile.id, [event.to_raw()])
    services.progress.standing()
    services.close()


def answers(services: Services, count: int) -> list[ItemAnswered]:
    """Return ``count`` answers spread over the last two years, over every question there is."""
    now = FixedClock(datetime.now(UTC)).now()
    step = timedelta(days=730) / count
    questions = [
        (lesson.ref, item, skill) for lesson in services.library.lessons() for item, skill in lesson.items
    ]
    return [
        ItemAnswered(
            now - step * (count - number),
            ref,
            attempt=f"quiz_{number // 6:010d}",
            item=item,
            version="00000000",
            skill=skill,
            options=("a", "b", "c", "d"),
            chosen="a" if number % 3 else "b",
            score=1.0 if number % 3 else 0.0,
        )
        for number, (ref, item, skill) in enumerate(islice(cycle(questions), count))
    ]
