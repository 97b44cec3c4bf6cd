"""Every meaning of a column and every finding has words."""

from playbook_app.domain.plan.contact_rows import TARGETS
from playbook_app.i18n.contact_words import ROW_FINDINGS, row_sentence, target_name


def test_words() -> None:
    """Names differ, and sentences take the values that findings carry."""
    assert len({target_name(target) for target in TARGETS}) == len(TARGETS)
    values = {"place": "B7", "text": "4.9E+16", "name": "Dora", "row": 2, "role": "Cook", "limit": 400}
    assert "B7" in row_sentence("number", values)
    assert all("{" not in row_sentence(code, values) for code in ROW_FINDINGS)
