"""Reading ``conversation.yaml``."""

from playbook_app.domain.conversation.condition import parse_condition
from playbook_app.formats.pack.report import Report
from playbook_app.formats.pack.talk import read_talk
from tests.packs.making import TALK, codes
from tests.speed.talk_cases import long_talk


def test_a_whole_conversation() -> None:
    """Everything in the file arrives, with its conditions parsed and its places known."""
    text = TALK.replace(
        "lines: [{who: ann, text: Hello.}]", "lines: [{who: ann, time: '9', text: Hello., when: trust > 3}]"
    )
    text += "state: {asked: 0}\nstate_labels: {asked: You asked}\nskills: [listen]\n"
    text += "opening: {author: A, text: Hi}\nopening_label: You reposted\n"
    report = Report()
    talk = read_talk(text, report)
    assert codes(report) == []
    assert talk is not None
    assert (talk.id, talk.start, talk.you.id, talk.person("ann").name) == ("talk", "first", "you", "Ann")
    assert (talk.state, talk.state_labels) == ({"asked": 0}, {"asked": "You asked"})
    turn = talk.turn("first")
    assert turn is not None
    assert turn.lines[0].when == parse_condition("trust > 3")
    assert turn.choices[0].outcomes[0].effects == {"trust": 5}
    assert (
        report.line_of("turns/first/choices/bad/outcomes/1")
        == text[: text.index("[{quality: 1")].count("\n") + 1
    )


def test_faults_come_with_line_and_field() -> None:
    """Each broken field is named; the conversation is then not used."""
    text = TALK.replace("quality: 4", "quality: 9, when: 'a ='").replace("verdict: bad", "verdict: sad")
    report = Report()
    assert read_talk(text, report) is None
    assert {(found.code, found.field) for found in report.findings} == {
        ("not-a-number", "turns[1].choices[1].outcomes[1].quality"),
        ("bad-condition", "turns[1].choices[1].outcomes[1].when"),
        ("not-in-list", "endings[2].verdict"),
    }


def test_missing_parts() -> None:
    """An empty table names everything that is needed, all at once."""
    report = Report()
    assert read_talk("title: x\n", report) is None
    assert {str(found.values["name"]) for found in report.findings} == {
        *("id", "situation", "you", "people", "meters", "start", "turns", "endings"),
    }


def test_no_table() -> None:
    """A list is no conversation."""
    report = Report()
    assert read_talk("- a", report) is None
    assert codes(report) == [("wrong-kind", 1)]


def test_a_long_conversation_may_hold_more_than_other_files() -> None:
    """Three hundred turns are more values than a quiz may hold."""
    report = Report()
    talk = read_talk(long_talk(300), report)
    assert report.findings == []
    assert talk is not None
    assert len(talk.turns) == 300
