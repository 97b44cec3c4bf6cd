"""Data folders of every version so far: opened, complete, and still going on."""

import shutil
from pathlib import Path

import pytest

from playbook_app.base.clock import FixedClock
from playbook_app.base.ids import IdSource
from playbook_app.domain.progress.events import Unread, from_raw
from playbook_app.services.profiles import Profiles
from playbook_app.services.settings import Settings, SettingsService
from playbook_app.storage import schema
from playbook_app.storage.store import Store

HERE = Path(__file__).resolve().parent
ADA, BEN = "prof_0000000001", "prof_0000000002"


def test_there_is_a_store_of_every_version() -> None:
    """A migration without the store that it migrates cannot be tested."""
    kept = {int(folder.name.removeprefix("store-")) for folder in HERE.glob("store-*")}
    assert kept == set(range(1, schema.newest() + 1))


@pytest.fixture(params=sorted(folder.name for folder in HERE.glob("store-*")))
def data(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """Return a copy of an old data folder."""
    return shutil.copytree(HERE / str(request.param), tmp_path / "data")


def test_an_old_store_has_everything(data: Path, clock: FixedClock, ids: IdSource) -> None:
    """Both profiles, the settings, and every event, each of a kind that is still known."""
    with Store.open(data, clock) as store:
        profiles = Profiles(store, clock, ids)
        assert [(profile.name, profile.purpose) for profile in profiles.all()] == [
            ("Ada", "learn"),
            ("Ben", "plan"),
        ]
        assert profiles.current == profiles.all()[0]
        settings = SettingsService(store)
        assert settings.current == Settings(theme="dark", text_size=125)
        assert settings.place("window") == {"width": 1280, "height": 800}
        for profile, count in ((ADA, 14), (BEN, 2)):
            found = list(store.events(profile))
            assert [number for number, _raw in found] == list(range(1, count + 1))
            assert not [raw for _number, raw in found if isinstance(from_raw(raw), Unread)]
        assert store.recovered == ()


def test_an_old_store_goes_on(data: Path, clock: FixedClock) -> None:
    """New events follow the old ones."""
    with Store.open(data, clock) as store:
        assert store.append(ADA, [{"e": "lesson-opened"}]) == 15
    with Store.open(data, clock) as store:
        assert store.last_event(ADA) == 15
