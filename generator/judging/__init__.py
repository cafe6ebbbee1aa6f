"""Takes in what an editor answers about a draft.

`read_answer` understands a line, `changes_for` says what it changes in the draft, `tried` reads the project with these
changes before anything is written, and `passage_of` shows the words of a draft in their text.
"""

from __future__ import annotations

from generator.judging.answer import FIELDS, SAYS, Answer, Field, NotUnderstood, Word, read_answer
from generator.judging.changes import changes_for
from generator.judging.fields import written_fields
from generator.judging.passage import Passage, passage_of, problem_with
from generator.judging.quotations import quotation_mistakes
from generator.judging.trial import (
    Reading,
    Trial,
    drafts_in,
    mistakes_in,
    read_project,
    tried,
)

__all__ = [
    "FIELDS",
    "SAYS",
    "Answer",
    "Field",
    "NotUnderstood",
    "Passage",
    "Reading",
    "Trial",
    "Word",
    "changes_for",
    "drafts_in",
    "mistakes_in",
    "passage_of",
    "problem_with",
    "quotation_mistakes",
    "read_answer",
    "read_project",
    "tried",
    "written_fields",
]
