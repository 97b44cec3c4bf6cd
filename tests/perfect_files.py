"""Perfect files: a source that its own test alone covers, every line and every branch.

The list may only grow. It is checked at the end of every run of the whole test tree: coverage
traces just these sources, and counts for each only what its own test file executed. It rests while
other tests run, which tracing would slow down more than twofold. Where tests run in several
processes, each checks the files whose tests it ran and tells the first process.
"""

import json
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import coverage
import pytest

ROOT = Path(__file__).resolve().parent.parent
PAIRS: tuple[tuple[str, str], ...] = (
    ("tests/base/test_atomic_file.py", "playbook_app/base/atomic_file.py"),
    ("tests/base/test_clock.py", "playbook_app/base/clock.py"),
    ("tests/base/test_ids.py", "playbook_app/base/ids.py"),
    ("tests/base/test_paths.py", "playbook_app/base/paths.py"),
    ("tests/base/test_problem.py", "playbook_app/base/problem.py"),
    ("tests/base/test_readability.py", "playbook_app/base/readability.py"),
    ("tests/base/test_signal.py", "playbook_app/base/signal.py"),
    ("tests/base/test_versioned.py", "playbook_app/base/versioned.py"),
    ("tests/domain/content/items/test_base.py", "playbook_app/domain/content/items/base.py"),
    ("tests/domain/content/items/test_gap.py", "playbook_app/domain/content/items/gap.py"),
    ("tests/domain/content/items/test_kept.py", "playbook_app/domain/content/items/kept.py"),
    ("tests/domain/content/items/test_kinds.py", "playbook_app/domain/content/items/kinds.py"),
    ("tests/domain/content/items/test_mark.py", "playbook_app/domain/content/items/mark.py"),
    ("tests/domain/content/items/test_match.py", "playbook_app/domain/content/items/match.py"),
    ("tests/domain/content/items/test_multiple.py", "playbook_app/domain/content/items/multiple.py"),
    ("tests/domain/content/items/test_option.py", "playbook_app/domain/content/items/option.py"),
    ("tests/domain/content/items/test_order.py", "playbook_app/domain/content/items/order.py"),
    ("tests/domain/content/items/test_rate.py", "playbook_app/domain/content/items/rate.py"),
    ("tests/domain/content/items/test_single.py", "playbook_app/domain/content/items/single.py"),
    ("tests/domain/content/items/test_taste.py", "playbook_app/domain/content/items/taste.py"),
    ("tests/domain/content/items/test_triage.py", "playbook_app/domain/content/items/triage.py"),
    ("tests/domain/content/items/test_write.py", "playbook_app/domain/content/items/write.py"),
    ("tests/domain/content/test_blocks.py", "playbook_app/domain/content/blocks.py"),
    ("tests/domain/content/test_checks.py", "playbook_app/domain/content/checks.py"),
    ("tests/domain/content/test_exercises.py", "playbook_app/domain/content/exercises.py"),
    ("tests/domain/content/test_glossary.py", "playbook_app/domain/content/glossary.py"),
    ("tests/domain/content/test_item_checks.py", "playbook_app/domain/content/item_checks.py"),
    ("tests/domain/content/test_model.py", "playbook_app/domain/content/model.py"),
    ("tests/domain/content/test_variety.py", "playbook_app/domain/content/variety.py"),
    ("tests/domain/conversation/test_checks.py", "playbook_app/domain/conversation/checks.py"),
    ("tests/domain/conversation/test_condition.py", "playbook_app/domain/conversation/condition.py"),
    ("tests/domain/conversation/test_contradiction.py", "playbook_app/domain/conversation/contradiction.py"),
    ("tests/domain/conversation/test_debrief.py", "playbook_app/domain/conversation/debrief.py"),
    ("tests/domain/conversation/test_explore.py", "playbook_app/domain/conversation/explore.py"),
    ("tests/domain/conversation/test_layers.py", "playbook_app/domain/conversation/layers.py"),
    ("tests/domain/conversation/test_map_shape.py", "playbook_app/domain/conversation/map_shape.py"),
    ("tests/domain/conversation/test_model.py", "playbook_app/domain/conversation/model.py"),
    ("tests/domain/conversation/test_run.py", "playbook_app/domain/conversation/run.py"),
    ("tests/domain/conversation/test_scores.py", "playbook_app/domain/conversation/scores.py"),
    ("tests/domain/conversation/test_step.py", "playbook_app/domain/conversation/step.py"),
    ("tests/domain/conversation/test_talk_map.py", "playbook_app/domain/conversation/talk_map.py"),
    ("tests/domain/conversation/test_transcript.py", "playbook_app/domain/conversation/transcript.py"),
    ("tests/domain/conversation/test_typed.py", "playbook_app/domain/conversation/typed.py"),
    ("tests/domain/conversation/test_walks.py", "playbook_app/domain/conversation/walks.py"),
    ("tests/domain/drill/test_bots.py", "playbook_app/domain/drill/bots.py"),
    ("tests/domain/drill/test_checks.py", "playbook_app/domain/drill/checks.py"),
    ("tests/domain/drill/test_debrief.py", "playbook_app/domain/drill/debrief.py"),
    ("tests/domain/drill/test_duties.py", "playbook_app/domain/drill/duties.py"),
    ("tests/domain/drill/test_model.py", "playbook_app/domain/drill/model.py"),
    ("tests/domain/drill/test_passing.py", "playbook_app/domain/drill/passing.py"),
    ("tests/domain/drill/test_play.py", "playbook_app/domain/drill/play.py"),
    ("tests/domain/drill/test_replay.py", "playbook_app/domain/drill/replay.py"),
    ("tests/domain/drill/test_scores.py", "playbook_app/domain/drill/scores.py"),
    ("tests/domain/drill/test_state.py", "playbook_app/domain/drill/state.py"),
    ("tests/domain/drill/test_step.py", "playbook_app/domain/drill/rules.py"),
    ("tests/domain/drill/test_step.py", "playbook_app/domain/drill/step.py"),
    ("tests/domain/drill/test_taken.py", "playbook_app/domain/drill/taken.py"),
    ("tests/domain/drill/test_timeline.py", "playbook_app/domain/drill/timeline.py"),
    ("tests/domain/drill/test_typed.py", "playbook_app/domain/drill/typed.py"),
    ("tests/domain/plan/fixes/test_fixes.py", "playbook_app/domain/plan/fixes/base.py"),
    ("tests/domain/plan/fixes/test_fixes.py", "playbook_app/domain/plan/fixes/days.py"),
    ("tests/domain/plan/fixes/test_fixes.py", "playbook_app/domain/plan/fixes/ends.py"),
    ("tests/domain/plan/fixes/test_fixes.py", "playbook_app/domain/plan/fixes/lists.py"),
    ("tests/domain/plan/fixes/test_fixes.py", "playbook_app/domain/plan/fixes/people.py"),
    ("tests/domain/plan/fixes/test_fixes.py", "playbook_app/domain/plan/fixes/words.py"),
    ("tests/domain/plan/fixes/test_fixes.py", "playbook_app/i18n/fix_words.py"),
    ("tests/domain/plan/rules/test_channels.py", "playbook_app/domain/plan/rules/channels.py"),
    ("tests/domain/plan/rules/test_escalation.py", "playbook_app/domain/plan/rules/escalation.py"),
    ("tests/domain/plan/rules/test_more.py", "playbook_app/domain/plan/context.py"),
    ("tests/domain/plan/rules/test_more.py", "playbook_app/domain/plan/rules/alive.py"),
    ("tests/domain/plan/rules/test_more.py", "playbook_app/domain/plan/rules/blame.py"),
    ("tests/domain/plan/rules/test_more.py", "playbook_app/domain/plan/rules/conduct.py"),
    ("tests/domain/plan/rules/test_more.py", "playbook_app/domain/plan/rules/ending.py"),
    ("tests/domain/plan/rules/test_more.py", "playbook_app/domain/plan/rules/faces.py"),
    ("tests/domain/plan/rules/test_more.py", "playbook_app/domain/plan/rules/flow.py"),
    ("tests/domain/plan/rules/test_more.py", "playbook_app/domain/plan/rules/friends.py"),
    ("tests/domain/plan/rules/test_more.py", "playbook_app/domain/plan/rules/learning.py"),
    ("tests/domain/plan/rules/test_more.py", "playbook_app/domain/plan/rules/levels.py"),
    ("tests/domain/plan/rules/test_more.py", "playbook_app/domain/plan/rules/moderation.py"),
    ("tests/domain/plan/rules/test_more.py", "playbook_app/domain/plan/rules/neutral.py"),
    ("tests/domain/plan/rules/test_more.py", "playbook_app/domain/plan/rules/promises.py"),
    ("tests/domain/plan/rules/test_more.py", "playbook_app/domain/plan/rules/statements.py"),
    ("tests/domain/plan/rules/test_more.py", "playbook_app/domain/plan/rules/tone.py"),
    ("tests/domain/plan/rules/test_more.py", "playbook_app/domain/plan/rules/tried.py"),
    ("tests/domain/plan/rules/test_more.py", "playbook_app/domain/plan/rules/week.py"),
    ("tests/domain/plan/rules/test_more.py", "playbook_app/domain/plan/starter.py"),
    ("tests/domain/plan/rules/test_people.py", "playbook_app/domain/plan/rules/people.py"),
    ("tests/domain/plan/test_blanks.py", "playbook_app/domain/plan/blanks.py"),
    ("tests/domain/plan/test_blanks.py", "playbook_app/domain/plan/platforms.py"),
    ("tests/domain/plan/test_call_tree.py", "playbook_app/domain/plan/call_tree.py"),
    ("tests/domain/plan/test_clean.py", "playbook_app/domain/plan/clean.py"),
    ("tests/domain/plan/test_diff.py", "playbook_app/domain/plan/diff.py"),
    ("tests/domain/plan/test_draft.py", "playbook_app/domain/plan/draft.py"),
    ("tests/domain/plan/test_editor.py", "playbook_app/domain/plan/editor.py"),
    ("tests/domain/plan/test_fingerprint.py", "playbook_app/domain/plan/fingerprint.py"),
    ("tests/domain/plan/test_flow_order.py", "playbook_app/domain/plan/flow_order.py"),
    ("tests/domain/plan/test_grids.py", "playbook_app/domain/plan/grids.py"),
    ("tests/domain/plan/test_interview.py", "playbook_app/domain/plan/interview.py"),
    ("tests/domain/plan/test_lint.py", "playbook_app/domain/plan/findings.py"),
    ("tests/domain/plan/test_lint.py", "playbook_app/domain/plan/lint.py"),
    ("tests/domain/plan/test_lint.py", "playbook_app/domain/plan/records/waivers.py"),
    ("tests/domain/plan/test_memo.py", "playbook_app/domain/plan/memo.py"),
    ("tests/domain/plan/test_outline.py", "playbook_app/domain/plan/outline.py"),
    ("tests/domain/plan/test_parts.py", "playbook_app/domain/plan/parts.py"),
    ("tests/domain/plan/test_posts.py", "playbook_app/domain/plan/posts.py"),
    ("tests/domain/plan/test_raw.py", "playbook_app/domain/plan/raw.py"),
    ("tests/domain/plan/test_readiness.py", "playbook_app/domain/plan/readiness.py"),
    ("tests/domain/plan/test_redaction.py", "playbook_app/domain/plan/redaction.py"),
    ("tests/domain/plan/test_references.py", "playbook_app/domain/plan/references.py"),
    ("tests/domain/plan/test_rehearsed.py", "playbook_app/domain/plan/rehearsed.py"),
    ("tests/domain/plan/test_restore.py", "playbook_app/domain/plan/restore.py"),
    ("tests/domain/plan/test_schema.py", "playbook_app/domain/plan/fields.py"),
    ("tests/domain/plan/test_schema.py", "playbook_app/domain/plan/model.py"),
    ("tests/domain/plan/test_schema.py", "playbook_app/domain/plan/records/audiences.py"),
    ("tests/domain/plan/test_schema.py", "playbook_app/domain/plan/records/base.py"),
    ("tests/domain/plan/test_schema.py", "playbook_app/domain/plan/records/channels.py"),
    ("tests/domain/plan/test_schema.py", "playbook_app/domain/plan/records/conduct.py"),
    ("tests/domain/plan/test_schema.py", "playbook_app/domain/plan/records/control.py"),
    ("tests/domain/plan/test_schema.py", "playbook_app/domain/plan/records/duties.py"),
    ("tests/domain/plan/test_schema.py", "playbook_app/domain/plan/records/ending.py"),
    ("tests/domain/plan/test_schema.py", "playbook_app/domain/plan/records/first_hour.py"),
    ("tests/domain/plan/test_schema.py", "playbook_app/domain/plan/records/flow.py"),
    ("tests/domain/plan/test_schema.py", "playbook_app/domain/plan/records/learning.py"),
    ("tests/domain/plan/test_schema.py", "playbook_app/domain/plan/records/levels.py"),
    ("tests/domain/plan/test_schema.py", "playbook_app/domain/plan/records/messages.py"),
    ("tests/domain/plan/test_schema.py", "playbook_app/domain/plan/records/people.py"),
    ("tests/domain/plan/test_schema.py", "playbook_app/domain/plan/records/risks.py"),
    ("tests/domain/plan/test_schema.py", "playbook_app/domain/plan/records/statements.py"),
    ("tests/domain/plan/test_schema.py", "playbook_app/domain/plan/schema.py"),
    ("tests/domain/plan/test_signoff.py", "playbook_app/domain/plan/signoff.py"),
    ("tests/domain/plan/test_simple.py", "playbook_app/domain/plan/simple.py"),
    ("tests/domain/plan/test_states.py", "playbook_app/domain/plan/states.py"),
    ("tests/domain/plan/test_tree.py", "playbook_app/domain/plan/naming.py"),
    ("tests/domain/plan/test_tree.py", "playbook_app/domain/plan/tree.py"),
    ("tests/domain/plan/test_wording.py", "playbook_app/domain/plan/wording.py"),
    ("tests/domain/plan/week/test_hours.py", "playbook_app/domain/plan/week/hours.py"),
    ("tests/domain/plan/week/test_kept.py", "playbook_app/domain/plan/week/kept.py"),
    ("tests/domain/plan/week/test_look.py", "playbook_app/domain/plan/week/look.py"),
    ("tests/domain/plan/week/test_minutes.py", "playbook_app/domain/plan/week/minutes.py"),
    ("tests/domain/plan/week/test_promises.py", "playbook_app/domain/plan/week/promises.py"),
    ("tests/domain/plan/week/test_result.py", "playbook_app/domain/plan/week/result.py"),
    ("tests/domain/plan/week/test_what_ifs.py", "playbook_app/domain/plan/week/what_ifs.py"),
    ("tests/domain/progress/test_certificate.py", "playbook_app/domain/progress/certificate.py"),
    ("tests/domain/progress/test_checkpoint.py", "playbook_app/domain/progress/checkpoint.py"),
    ("tests/domain/progress/test_decoding.py", "playbook_app/domain/progress/decoding.py"),
    ("tests/domain/progress/test_effort.py", "playbook_app/domain/progress/effort.py"),
    ("tests/domain/progress/test_events.py", "playbook_app/domain/progress/drill_events.py"),
    ("tests/domain/progress/test_events.py", "playbook_app/domain/progress/event.py"),
    ("tests/domain/progress/test_events.py", "playbook_app/domain/progress/events.py"),
    ("tests/domain/progress/test_fold.py", "playbook_app/domain/progress/fold.py"),
    ("tests/domain/progress/test_marks.py", "playbook_app/domain/progress/marks.py"),
    ("tests/domain/progress/test_mastery.py", "playbook_app/domain/progress/mastery.py"),
    ("tests/domain/progress/test_overview.py", "playbook_app/domain/progress/overview.py"),
    ("tests/domain/progress/test_pace.py", "playbook_app/domain/progress/pace.py"),
    ("tests/domain/progress/test_questions.py", "playbook_app/domain/progress/questions.py"),
    ("tests/domain/progress/test_standing.py", "playbook_app/domain/progress/standing.py"),
    ("tests/domain/progress/test_takeaway.py", "playbook_app/domain/progress/takeaway.py"),
    ("tests/domain/progress/test_values.py", "playbook_app/domain/progress/values.py"),
    ("tests/domain/progress/test_weak.py", "playbook_app/domain/progress/weak.py"),
    ("tests/domain/quiz/test_assessed.py", "playbook_app/domain/quiz/assessed.py"),
    ("tests/domain/quiz/test_attempt.py", "playbook_app/domain/quiz/attempt.py"),
    ("tests/domain/quiz/test_behaviour.py", "playbook_app/domain/quiz/behaviour.py"),
    ("tests/domain/quiz/test_certainty.py", "playbook_app/domain/quiz/certainty.py"),
    ("tests/domain/quiz/test_marking.py", "playbook_app/domain/quiz/marking.py"),
    ("tests/domain/quiz/test_naive.py", "playbook_app/domain/quiz/naive.py"),
    ("tests/domain/quiz/test_places.py", "playbook_app/domain/quiz/places.py"),
    ("tests/domain/quiz/test_record.py", "playbook_app/domain/quiz/record.py"),
    ("tests/domain/quiz/test_regrade.py", "playbook_app/domain/quiz/regrade.py"),
    ("tests/domain/quiz/test_showing.py", "playbook_app/domain/quiz/showing.py"),
    ("tests/domain/quiz/test_view.py", "playbook_app/domain/quiz/view.py"),
    ("tests/domain/reply/test_check.py", "playbook_app/domain/reply/check.py"),
    ("tests/domain/reply/test_check.py", "playbook_app/domain/reply/context.py"),
    ("tests/domain/reply/test_copies.py", "playbook_app/domain/reply/copies.py"),
    ("tests/domain/reply/test_echo.py", "playbook_app/domain/reply/echo.py"),
    ("tests/domain/reply/test_examples.py", "playbook_app/domain/reply/english/apology.py"),
    ("tests/domain/reply/test_examples.py", "playbook_app/domain/reply/english/blame.py"),
    ("tests/domain/reply/test_examples.py", "playbook_app/domain/reply/english/excuse.py"),
    ("tests/domain/reply/test_examples.py", "playbook_app/domain/reply/english/grammar.py"),
    ("tests/domain/reply/test_examples.py", "playbook_app/domain/reply/english/handling.py"),
    ("tests/domain/reply/test_examples.py", "playbook_app/domain/reply/english/moves.py"),
    ("tests/domain/reply/test_examples.py", "playbook_app/domain/reply/english/people.py"),
    ("tests/domain/reply/test_examples.py", "playbook_app/domain/reply/english/phrases.py"),
    ("tests/domain/reply/test_examples.py", "playbook_app/domain/reply/english/privacy.py"),
    ("tests/domain/reply/test_examples.py", "playbook_app/domain/reply/english/promise.py"),
    ("tests/domain/reply/test_examples.py", "playbook_app/domain/reply/english/rules.py"),
    ("tests/domain/reply/test_examples.py", "playbook_app/domain/reply/english/sarcasm.py"),
    ("tests/domain/reply/test_examples.py", "playbook_app/domain/reply/english/says.py"),
    ("tests/domain/reply/test_examples.py", "playbook_app/domain/reply/english/selling.py"),
    ("tests/domain/reply/test_examples.py", "playbook_app/domain/reply/english/sweeping.py"),
    ("tests/domain/reply/test_examples.py", "playbook_app/domain/reply/english/times.py"),
    ("tests/domain/reply/test_examples.py", "playbook_app/domain/reply/english/tone.py"),
    ("tests/domain/reply/test_examples.py", "playbook_app/domain/reply/english/vocabulary.py"),
    ("tests/domain/reply/test_examples.py", "playbook_app/domain/reply/german/apology.py"),
    ("tests/domain/reply/test_examples.py", "playbook_app/domain/reply/german/blame.py"),
    ("tests/domain/reply/test_examples.py", "playbook_app/domain/reply/german/excuse.py"),
    ("tests/domain/reply/test_examples.py", "playbook_app/domain/reply/german/grammar.py"),
    ("tests/domain/reply/test_examples.py", "playbook_app/domain/reply/german/handling.py"),
    ("tests/domain/reply/test_examples.py", "playbook_app/domain/reply/german/moves.py"),
    ("tests/domain/reply/test_examples.py", "playbook_app/domain/reply/german/people.py"),
    ("tests/domain/reply/test_examples.py", "playbook_app/domain/reply/german/phrases.py"),
    ("tests/domain/reply/test_examples.py", "playbook_app/domain/reply/german/privacy.py"),
    ("tests/domain/reply/test_examples.py", "playbook_app/domain/reply/german/promise.py"),
    ("tests/domain/reply/test_examples.py", "playbook_app/domain/reply/german/rules.py"),
    ("tests/domain/reply/test_examples.py", "playbook_app/domain/reply/german/says.py"),
    ("tests/domain/reply/test_examples.py", "playbook_app/domain/reply/german/selling.py"),
    ("tests/domain/reply/test_examples.py", "playbook_app/domain/reply/german/times.py"),
    ("tests/domain/reply/test_examples.py", "playbook_app/domain/reply/german/tone.py"),
    ("tests/domain/reply/test_examples.py", "playbook_app/domain/reply/german/vocabulary.py"),
    ("tests/domain/reply/test_examples.py", "playbook_app/domain/reply/steps.py"),
    ("tests/domain/reply/test_examples.py", "playbook_app/domain/reply/neutral.py"),
    ("tests/domain/reply/test_names.py", "playbook_app/domain/reply/names.py"),
    ("tests/domain/reply/test_pattern.py", "playbook_app/domain/reply/pattern.py"),
    ("tests/domain/reply/test_plain.py", "playbook_app/domain/reply/plain.py"),
    ("tests/domain/reply/test_reading.py", "playbook_app/domain/reply/grammar.py"),
    ("tests/domain/reply/test_reading.py", "playbook_app/domain/reply/reading.py"),
    ("tests/domain/reply/test_report.py", "playbook_app/domain/reply/report.py"),
    ("tests/domain/reply/test_rule.py", "playbook_app/domain/reply/rule.py"),
    ("tests/domain/review/test_agenda.py", "playbook_app/domain/review/agenda.py"),
    ("tests/domain/review/test_days.py", "playbook_app/domain/review/days.py"),
    ("tests/domain/review/test_placement.py", "playbook_app/domain/review/placement.py"),
    ("tests/domain/review/test_schedule.py", "playbook_app/domain/review/schedule.py"),
    ("tests/domain/review/test_schedules.py", "playbook_app/domain/review/schedules.py"),
    ("tests/domain/review/test_sitting.py", "playbook_app/domain/review/sitting.py"),
    ("tests/domain/review/test_timetable.py", "playbook_app/domain/review/timetable.py"),
    ("tests/formats/test_contact_csv.py", "playbook_app/formats/contact_csv.py"),
    ("tests/formats/test_lesson_document.py", "playbook_app/formats/lesson_document.py"),
    ("tests/formats/test_plan_archive.py", "playbook_app/formats/plan_archive.py"),
    ("tests/formats/test_plan_calendar.py", "playbook_app/formats/plan_calendar.py"),
    ("tests/formats/test_plan_docx.py", "playbook_app/formats/plan_docx.py"),
    ("tests/formats/test_plan_exports.py", "playbook_app/formats/plan_document.py"),
    ("tests/formats/test_plan_file.py", "playbook_app/formats/plan_file.py"),
    ("tests/formats/test_plan_file.py", "playbook_app/formats/plan_json.py"),
    ("tests/formats/test_plan_history.py", "playbook_app/formats/plan_history.py"),
    ("tests/formats/test_plan_pocket.py", "playbook_app/formats/plan_pocket.py"),
    ("tests/formats/test_plan_template.py", "playbook_app/formats/plan_template.py"),
    ("tests/i18n/test_plan_findings.py", "playbook_app/i18n/plan_findings.py"),
    ("tests/i18n/test_reply_words.py", "playbook_app/i18n/reply_words.py"),
    ("tests/i18n/test_standing.py", "playbook_app/i18n/standing.py"),
    ("tests/services/test_browse.py", "playbook_app/services/browse.py"),
    ("tests/services/test_habits.py", "playbook_app/services/habits.py"),
    ("tests/services/test_lesson_paths.py", "playbook_app/services/lesson_paths.py"),
    ("tests/services/test_plan_glance.py", "playbook_app/services/plan_glance.py"),
    ("tests/services/test_profiles.py", "playbook_app/services/profiles.py"),
    ("tests/services/test_reports.py", "playbook_app/services/look_back.py"),
    ("tests/services/test_reports.py", "playbook_app/services/reports.py"),
    ("tests/services/test_responses.py", "playbook_app/services/responses.py"),
    ("tests/services/test_settings.py", "playbook_app/services/settings.py"),
    ("tests/storage/test_aside.py", "playbook_app/storage/aside.py"),
    ("tests/storage/test_backups.py", "playbook_app/storage/backups.py"),
    ("tests/storage/test_erase.py", "playbook_app/storage/erase.py"),
    ("tests/storage/test_export.py", "playbook_app/storage/export.py"),
    ("tests/storage/test_forget.py", "playbook_app/storage/forget.py"),
    ("tests/storage/test_journal.py", "playbook_app/storage/journal.py"),
    ("tests/storage/test_lock.py", "playbook_app/storage/lock.py"),
    ("tests/storage/test_record.py", "playbook_app/storage/record.py"),
    ("tests/storage/test_segment.py", "playbook_app/storage/segment.py"),
    ("tests/storage/test_snapshot.py", "playbook_app/storage/snapshot.py"),
    ("tests/storage/test_state_file.py", "playbook_app/storage/state_file.py"),
    ("tests/storage/test_store.py", "playbook_app/storage/store.py"),
    ("tests/storage/test_tables.py", "playbook_app/storage/tables.py"),
)


MEASURED = frozenset(test for test, _source in PAIRS)


class PerfectFiles:
    """The pytest plugin: one coverage measurement, a context for each test file."""

    def __init__(self) -> None:
        """Start measuring before anything of ours is imported."""
        self.coverage = coverage.Coverage(
            branch=True,
            include=[str(ROOT / source) for _test, source in PAIRS],
            data_file=None,
            config_file=False,
        )
        self.measures = False
        self.wanted = True
        self.measure(on=True)
        self.ran: set[str] = set()
        self.checked: set[str] = set()
        self.problems: list[str] = []

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        """Charge what a test executes to its file."""
        file = item.nodeid.split("::")[0]
        self.ran.add(file)
        self.measure(on=self.wanted and file in MEASURED)
        if self.measures:
            self.coverage.switch_context(file)
        return (yield)

    def measure(self, *, on: bool) -> None:
        """Trace what is executed from now on, or let it run untraced."""
        if on != self.measures:
            self.measures = on
            (self.coverage.start if on else self.coverage.stop)()

    def pytest_testnodedown(self, node: Any) -> None:
        """Take over what a process of a parallel run found."""
        found = getattr(node, "workeroutput", {})
        self.checked |= set(found.get("perfect-checked", ()))
        self.problems += found.get("perfect-problems", ())

    def pytest_sessionfinish(self, session: pytest.Session, exitstatus: int) -> None:
        """Fail the run when a file on the list is not perfect any more."""
        self.measure(on=False)
        if not self.wanted:
            return
        self.check()
        told = getattr(session.config, "workeroutput", None)
        if told is not None:
            told |= {"perfect-checked": sorted(self.checked), "perfect-problems": self.problems}
        elif exitstatus in (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED):
            self.judge(session)

    def check(self) -> None:
        """Look at every source whose test ran in this process."""
        for test, source in PAIRS:
            if test in self.ran:
                self.checked.add(source)
                self.problems += self.gaps(test, source)

    def judge(self, session: pytest.Session) -> None:
        """Say what the whole run came to."""
        missing = [f"{source}: {test} did not run" for test, source in PAIRS if source not in self.checked]
        problems = missing + self.problems
        if problems:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED
            print("\nnot perfect any more:\n  " + "\n  ".join(problems))
        else:
            print(f"\n{len(PAIRS)} perfect files")

    def gaps(self, test: str, source: str) -> Iterator[str]:
        """Yield what ``test`` leaves uncovered in ``source``."""
        self.coverage.set_option("report:contexts", [f"^{test}$", "^$"])
        with tempfile.TemporaryDirectory() as folder:
            out = Path(folder) / "coverage.json"
            try:
                self.coverage.json_report(include=[str(ROOT / source)], outfile=str(out))
            except coverage.exceptions.NoDataError:
                yield f"{source}: nothing executed"
                return
            report = json.loads(out.read_text())["files"]
        for data in report.values():
            if data["missing_lines"] or data["missing_branches"]:
                yield f"{source}: lines {data['missing_lines']}, branches {data['missing_branches']} ({test})"


MEASUREMENT = PerfectFiles()
"""Begins when this is imported, which ``conftest`` does before it imports anything of ours."""


def pytest_configure(config: pytest.Config) -> None:
    """Let the measurement follow a run of the whole tree; a part of it is not judged."""
    if config.args not in ([], ["tests"]):
        MEASUREMENT.wanted = False
        MEASUREMENT.measure(on=False)
    if not config.pluginmanager.is_registered(MEASUREMENT):
        config.pluginmanager.register(MEASUREMENT, "perfect-files-measurement")
