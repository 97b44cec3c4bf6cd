"""The one exception that a person may come to see."""

from pathlib import Path

from playbook_app.base.problem import Problem


def test_a_problem_is_a_code_a_file_and_values() -> None:
    """For a log it is one line of them."""
    problem = Problem("store-newer", "data/state.json", found=3, known=1)
    assert (problem.code, problem.file) == ("store-newer", Path("data/state.json"))
    assert str(problem) == f"store-newer {Path('data/state.json')} found=3 known=1"


def test_a_problem_may_have_a_code_alone() -> None:
    """Not everything is about a file."""
    problem = Problem("disk-full")
    assert problem.file is None
    assert str(problem) == "disk-full"
