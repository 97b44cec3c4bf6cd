"""The sentences of ``findings``: code to (what is wrong, how to mend it), by what the code is about."""

from playbook_app.i18n import N_

FORMAT_WORDS: dict[str, tuple[str, str]] = {
    "bad-id": (
        N_("“{found}” cannot be used as a name."),
        N_("Use small letters and digits; join words with - in ids and with _ in names of numbers."),
    ),
    "bad-list-entry": (
        N_("An entry of this list is empty, too long or no text."),
        N_("Write one text of at most {most} characters behind every dash."),
    ),
    "control-character": (
        N_("The text holds an invisible control character ({character})."),
        N_("Delete it; typing the line again usually helps."),
    ),
    "duplicate-key": (
        N_("“{key}” is given twice; the first is on line {first}."),
        N_("Keep one of the two."),
    ),
    "duplicate-pack": (
        N_("Another pack already has the id “{id}”."),
        N_("Give this one another id in pack.yaml."),
    ),
    "field-too-long": (
        N_("The text has {length} characters; {most} are allowed."),
        N_("Shorten it."),
    ),
    "file-missing": (N_("The file {name} is missing."), N_("Add it, or remove the folder.")),
    "file-too-big": (
        N_("The file is larger than {most} bytes."),
        N_("Split the lesson, or take out what does not belong in it."),
    ),
    "file-unreadable": (
        N_("“{name}” cannot be read: {reason}."),
        N_("Check that it exists and that you may read it."),
    ),
    "folder-missing": (
        N_("There is no folder for the track “{name}”."),
        N_("Add a folder with that name, or take the track out of pack.yaml."),
    ),
    "folder-not-listed": (
        N_("pack.yaml does not list the folder “{name}”; nothing in it is used."),
        N_("Add it to the tracks in pack.yaml, or remove it."),
    ),
    "line-too-long": (
        N_("The line is longer than {most} characters."),
        N_("Break it into several lines. Then the rest can be checked."),
    ),
    "missing-field": (N_("The field “{name}” is missing or empty."), N_("Add it.")),
    "not-a-file": (N_("{name} is no ordinary file."), N_("Replace it with one.")),
    "not-a-number": (
        N_("“{found}” is no whole number from {low} to {high}."),
        N_("Write such a number, in digits."),
    ),
    "not-in-list": (N_("“{found}” is not known here."), N_("Use one of: {allowed}.")),
    "not-utf-8": (N_("The file is not stored as UTF-8."), N_("Save it again with the encoding UTF-8.")),
    "outside-pack": (
        N_("“{name}” leads out of the folder of the pack and is not followed."),
        N_("Put the file itself into the pack."),
    ),
    "pack-newer": (
        N_("The pack has format version {found}; this program knows {known}."),
        N_("Update Playbook, or set schema_version to {known} if the pack uses nothing newer."),
    ),
    "too-long": (
        N_("The text is longer than {most} characters."),
        N_("Split it. Then the rest can be checked."),
    ),
    "too-many": (N_("There are {found} entries; {most} are allowed."), N_("Take some out.")),
    "too-many-files": (
        N_("The folder “{name}” holds more than {most} entries."),
        N_("Take out what is no part of the pack."),
    ),
    "unknown-field": (N_("“{name}” is no field here."), N_("Check the spelling. Known: {known}.")),
    "unknown-file": (N_("The file is not used."), N_("Check its name, or remove it. Known: {known}.")),
    "wrong-kind": (N_("This should be {wanted}."), N_("Compare it with the example in content/README.md.")),
    "yaml-alias": (
        N_("Anchors (&) and aliases (*) are not allowed."),
        N_("Write the text out; put it in quotes if it starts with one of these signs."),
    ),
    "yaml-depth": (N_("The fields are nested deeper than {most} levels."), N_("Check the indentation.")),
    "yaml-directive": (N_("Lines that start with % are not allowed here."), N_("Remove the line.")),
    "yaml-documents": (N_("A second document starts here (---)."), N_("Keep one document per file.")),
    "yaml-key": (N_("A field has no plain name."), N_("Write it as name: value.")),
    "yaml-merge": (N_("Merging with << is not allowed."), N_("Write the fields out.")),
    "yaml-nodes": (N_("There are more than {most} values."), N_("Split the file.")),
    "yaml-syntax": (
        N_("This cannot be read: {problem}."),
        N_("Check indentation and quotes; put a text that holds a colon and a space, or # in quotes."),
    ),
    "yaml-tag": (
        N_("Tags (!) are not allowed."),
        N_("Remove it; put the text in quotes if it starts with an exclamation mark."),
    ),
}

LESSON_WORDS: dict[str, tuple[str, str]] = {
    "after-circle": (
        N_("This lesson is better read after “{slug}”, and that one after this one."),
        N_("Take one of the two lines out."),
    ),
    "after-unknown": (
        N_("“{slug}”, which is better read before, is no lesson of this pack."),
        N_("Use the slug of a lesson folder, without its number."),
    ),
    "block-empty": (N_("The block “{kind}” is empty."), N_("Fill it, or remove it.")),
    "duplicate-id": (
        N_("The id “{id}” is used twice; number {first} of the list has it already."),
        N_("Give this one another id."),
    ),
    "duplicate-lesson": (
        N_("The lesson “{slug}” is already in {first}."),
        N_("Give this folder another name."),
    ),
    "duplicate-number": (
        N_("Another lesson of this track has the number {number}."),
        N_("Number the folders so that each comes once."),
    ),
    "fence-open": (N_("The block that starts here is not closed."), N_("End it with a line of ```.")),
    "hard-to-read": (
        N_("The lesson has a reading ease of {ease}; {least} is the least."),
        N_("Shorten the sentences and take everyday words."),
    ),
    "heading-level": (N_("“{title}” has a first-level heading."), N_("Use ## for sections.")),
    "highlight-broken": (
        N_("A highlight is not complete."),
        N_("Write it as [[1:words]], with a number from 1 to 9 and without brackets inside."),
    ),
    "highlight-without-note": (
        N_("Highlight {number} has no margin note."),
        N_("Add a note for it, or remove the marks."),
    ),
    "lesson-folder-name": (
        N_("“{name}” is no lesson folder."),
        N_("Name it with two digits and a slug, such as 03-spam."),
    ),
    "link-refused": (
        N_("The link to “{target}” is not allowed."),
        N_("Link to an https:// or mailto: address, or remove the link."),
    ),
    "markdown-failed": (N_("The text cannot be set ({problem})."), N_("Simplify it part by part.")),
    "marks-in-a-row": (
        N_("More than {most} of the same bracket or backtick stand in a row."),
        N_("Take some out."),
    ),
    "markup-not-shown": (
        N_("The app does not show this kind of markup ({tag})."),
        N_("Use paragraphs, lists, tables, quotes, bold, italic and links."),
    ),
    "nested-too-deep": (N_("Lists or quotes are nested deeper than {most} levels."), N_("Flatten them.")),
    "no-better-post": (N_("The lesson shows no better post."), N_("Add a post with verdict: better.")),
    "no-checklist": (N_("The lesson has no checklist."), N_("Add a checklist block.")),
    "no-front-matter": (
        N_("The file does not start with its front matter."),
        N_("Start with a line of ---, then title, promise and so on, then a line of --- again."),
    ),
    "no-quiz": (N_("The lesson has no questions."), N_("Add quiz.yaml.")),
    "no-sources": (N_("The lesson names no sources."), N_("Add them to the front matter.")),
    "no-takeaway": (N_("The lesson has no takeaway."), N_("Add a takeaway block.")),
    "no-weak-post": (N_("The lesson shows no weak post."), N_("Add a post with verdict: weak.")),
    "note-without-highlight": (
        N_("Note {number} belongs to no highlight."),
        N_("Mark its words with [[{number}:words]], or remove the note."),
    ),
    "paragraph-too-long": (
        N_("A paragraph or list is longer than {most} characters."),
        N_("Break it up with blank lines."),
    ),
    "path-lesson-twice": (
        N_("The path has the lesson “{slug}” twice."),
        N_("Keep it where it helps most."),
    ),
    "path-unknown-lesson": (
        N_("The path leads to “{slug}”, which is no lesson of this pack."),
        N_("Use the slug of a lesson folder, without its number."),
    ),
    "picture": (N_("Pictures are not shown (“{source}”)."), N_("Remove it, or say it in words.")),
    "raw-html": (
        N_("HTML is not used; “{found}” would be shown as text."),
        N_("Use Markdown; put it in backticks if it is meant as text."),
    ),
    "related-unknown": (
        N_("The related lesson “{slug}” is not in this pack."),
        N_("Use the slug of a lesson folder, without its number."),
    ),
    "rehearse-nothing": (
        N_("The lesson “{slug}” has no conversation and no drill that can be played."),
        N_("Name a lesson that has one of its own."),
    ),
    "rehearse-unknown": (
        N_("“{slug}”, whose conversation or drill is to be shared, is no lesson of this pack."),
        N_("Use the slug of a lesson folder, without its number."),
    ),
    "rehearse-with-itself": (
        N_("The lesson shares a conversation or drill with itself."),
        N_("Name another lesson, or remove the line: what lies in its own folder is found."),
    ),
    "sector-often": (
        N_("More than {most} lessons take place in the sector “{sector}”."),
        N_("Let this one happen somewhere else."),
    ),
    "term-long": (
        N_("The explanation has more than {most} sentences."),
        N_("Shorten it: who looks a word up wants to read on."),
    ),
    "term-twice": (N_("“{term}” is in the glossary twice."), N_("Keep one of the two.")),
    "term-unused": (
        N_("No lesson uses “{term}” in its running text."),
        N_("Add the form that the lessons use to also, or take the term out."),
    ),
    "title-long": (
        N_("The title has {length} characters; more than {most} do not fit in lists."),
        N_("Shorten it."),
    ),
    "too-many-columns": (N_("A table has more than {most} columns."), N_("Use fewer.")),
    "too-many-lessons": (N_("The pack has more than {most} lessons."), N_("Split it into several packs.")),
    "too-many-lines": (N_("The text has more than {most} lines."), N_("Split the lesson.")),
    "too-many-marks": (
        N_("A paragraph holds more than {most} of the same special character."),
        N_("Break it up with blank lines."),
    ),
    "unknown-block": (
        N_("There is no block called “{kind}”."),
        N_("Use one of: {known}."),
    ),
    "unknown-skill": (N_("There is no skill called “{skill}”."), N_("Use one of: {known}.")),
    "word-count": (
        N_("The lesson has {words} words; {least} to {most} read well."),
        N_("Add what is missing or cut what can go."),
    ),
    "word-too-long": (N_("A word is longer than {most} characters."), N_("Break it up.")),
}
