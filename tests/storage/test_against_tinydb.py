"""Random operations, with closing and opening between them, give what stock TinyDB gives in memory."""

import copy
import shutil
import tempfile
from functools import partial
from pathlib import Path
from typing import Any
from unittest.mock import patch

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from tinydb import TinyDB, where
from tinydb.storages import MemoryStorage

from playbook_app.storage import tables
from playbook_app.storage.aside import Aside
from playbook_app.storage.journal import Journal
from playbook_app.storage.tables import EVENTS
from tests.storage.test_tables import open_db

NAMES = st.sampled_from(["settings", "places"])
PROFILES = st.sampled_from([f"{EVENTS}prof_1", f"{EVENTS}prof_2"])
WORDS = st.text(max_size=5)
DOCUMENTS = st.fixed_dictionaries(
    {"n": st.integers(0, 4)},
    optional={"deep": st.lists(st.dictionaries(WORDS, WORDS | st.none(), max_size=2), max_size=2)},
)


class AgainstTinyDB(RuleBasedStateMachine):
    """Does everything twice and compares."""

    @initialize()
    def start(self) -> None:
        """Begin with nothing."""
        self.folder = Path(tempfile.mkdtemp())
        self.patched = patch.object(tables, "Journal", partial(Journal, limit=150))
        self.patched.start()
        self.ours = open_db(self.folder, Aside(self.folder))
        self.model = TinyDB(storage=MemoryStorage)

    @rule(table=NAMES | PROFILES, document=DOCUMENTS)
    def insert(self, table: str, document: dict[str, Any]) -> None:
        """Add one document."""
        assert self.ours.table(table).insert(document) == self.model.table(table).insert(
            copy.deepcopy(document)
        )

    @rule(table=NAMES | PROFILES, documents=st.lists(DOCUMENTS, max_size=4))
    def insert_multiple(self, table: str, documents: list[dict[str, Any]]) -> None:
        """Add several documents."""
        ours = self.ours.table(table).insert_multiple(documents)
        assert ours == self.model.table(table).insert_multiple(copy.deepcopy(documents))

    @rule(table=NAMES, number=st.integers(0, 4), document=DOCUMENTS)
    def update(self, table: str, number: int, document: dict[str, Any]) -> None:
        """Change documents."""
        query = where("n") == number
        ours = self.ours.table(table).update(document, query)
        assert ours == self.model.table(table).update(copy.deepcopy(document), query)

    @rule(table=NAMES, number=st.integers(0, 4), document=DOCUMENTS)
    def upsert(self, table: str, number: int, document: dict[str, Any]) -> None:
        """Change documents, or add one."""
        query = where("n") == number
        ours = self.ours.table(table).upsert(document, query)
        assert ours == self.model.table(table).upsert(copy.deepcopy(document), query)

    @rule(table=NAMES, number=st.integers(0, 4))
    def remove(self, table: str, number: int) -> None:
        """Remove documents."""
        query = where("n") == number
        assert self.ours.table(table).remove(query) == self.model.table(table).remove(query)

    @rule(table=NAMES)
    def truncate(self, table: str) -> None:
        """Empty a table."""
        self.ours.table(table).truncate()
        self.model.table(table).truncate()

    @rule(table=NAMES | PROFILES, number=st.integers(0, 4), doc_id=st.integers(0, 12))
    def search(self, table: str, number: int, doc_id: int) -> None:
        """Find documents by what they hold and by id."""
        ours, model = self.ours.table(table), self.model.table(table)
        query = where("n") >= number
        assert ours.search(query) == model.search(query)
        assert ours.get(query) == model.get(query)
        assert ours.get(doc_id=doc_id) == model.get(doc_id=doc_id)
        assert ours.get(doc_ids=[doc_id, 1]) == model.get(doc_ids=[doc_id, 1])
        assert ours.count(query) == model.count(query)

    @rule()
    def reopen(self) -> None:
        """Close and open both."""
        self.ours.close()
        aside = Aside(self.folder)
        self.ours = open_db(self.folder, aside)
        assert aside.recovered == ()
        memory = self.model.storage.read()
        self.model = TinyDB(storage=MemoryStorage)
        if memory is not None:
            self.model.storage.write(memory)

    @invariant()
    def same(self) -> None:
        """All tables hold the same documents under the same ids."""
        for name in ("settings", "places", f"{EVENTS}prof_1", f"{EVENTS}prof_2"):
            ours, model = self.ours.table(name), self.model.table(name)
            assert [(row.doc_id, row) for row in ours] == [(row.doc_id, row) for row in model]
            assert len(ours) == len(model)

    def teardown(self) -> None:
        """Remove the files."""
        if hasattr(self, "ours"):
            self.ours.close()
            self.patched.stop()
            shutil.rmtree(self.folder)


TestAgainstTinyDB = AgainstTinyDB.TestCase
TestAgainstTinyDB.settings = settings(max_examples=40, stateful_step_count=30, deadline=None)
