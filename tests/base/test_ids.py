"""Identifiers."""

import pytest

from playbook_app.base.ids import counted_ids, is_id, random_id, random_seed


def test_random_ids_are_ids_and_differ() -> None:
    """Two never meet."""
    made = {random_id("role") for _ in range(1000)}
    assert len(made) == 1000
    assert all(is_id(text) and text.startswith("role_") for text in made)


def test_counted_ids_count_by_prefix() -> None:
    """The same every time, for reproducible files."""
    ids = counted_ids()
    assert [ids("role"), ids("role"), ids("line")] == [
        "role_0000000001",
        "role_0000000002",
        "line_0000000001",
    ]
    assert all(map(is_id, (ids("role"), ids("line"))))


def test_seeds_differ() -> None:
    """32 bits, never negative."""
    seeds = {random_seed() for _ in range(50)}
    assert len(seeds) > 40
    assert all(0 <= seed < 2**32 for seed in seeds)


@pytest.mark.parametrize(
    "text", ["", "role", "role_", "role_0F3K9Q2M7", "role_0F3K9Q2M7L", "Role_0F3K9Q2M7X"]
)
def test_other_texts_are_no_ids(text: str) -> None:
    """Too short, a letter that is mistaken for a digit, a capital prefix."""
    assert not is_id(text)
