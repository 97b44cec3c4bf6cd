"""The ten skills that trainees are measured on (syllabus, "Skills")."""

SKILLS = (
    "listen",
    "respond-fast",
    "stay-calm",
    "own-and-fix",
    "give-before-sell",
    "courtesy",
    "be-human",
    "build-relationships",
    "keep-promises",
    "be-prepared",
)
"""Skill ids in the order they are shown; ``i18n.names.skill_name`` has their names."""
