"""Takes in what an editor answers about a draft.

`read_answer` understands a line, `changes_for` says what it changes in the draft, `tried_since` reads the project with
these changes before anything is written, `passage_of` shows the words of a draft in their text, and `written_fields`
what else stands in an entry.
"""

from __future__ import annotations

from generator.judging.answer import (
    Action,
    Answer,
    Field,
    NotUnderstood,
    action_of,
    answers_in,
    read_answer,
    require_decoded,
)
from generator.judging.aside import is_to_be_chosen, set_aside
from generator.judging.beginnings import begun_ids
from generator.judging.called_after import id_after
from generator.judging.carrying import is_as_shown, tried_since
from generator.judging.changes import changes_for
from generator.judging.choice import Offered, offered, read_choice
from generator.judging.draft_queue import DraftQueue, draft_queue
from generator.judging.elsewhere import Elsewhere
from generator.judging.fields import written_fields
from generator.judging.forms import ACTOR, ALSO, DRAFT, SAYS, SOURCE, Form
from generator.judging.going_on import going_on_from
from generator.judging.guesses import NOTHING_YET, Guesses, guesses_in
from generator.judging.left_over import left_over
from generator.judging.names import InNoRegister, NamedInPart, NoSuchTopic, ids_of
from generator.judging.needed import first_to_judge, require_filled, require_small
from generator.judging.new_actor import NewActor, needs_latin, new_actor
from generator.judging.not_taken import NotTaken
from generator.judging.offered_words import offered_words
from generator.judging.offices import Guess, likely_part_of
from generator.judging.one_of_two import OneOfTwo, made_one
from generator.judging.own_words import draft_of_own, own_words, words_between
from generator.judging.parts import parts_of
from generator.judging.passage import Passage, passage_of
from generator.judging.quotations import quotation_mistakes
from generator.judging.quoting import place_changes
from generator.judging.register_changes import register_changes
from generator.judging.register_queue import source_at_hand, waiting_in_registers
from generator.judging.second_draft import second_draft
from generator.judging.topic_numbers import TopicNumbers
from generator.judging.translating import lacks_translation
from generator.judging.trial import (
    Reading,
    Trial,
    drafts_in,
    is_outdated,
    mistakes_in,
    read_project,
    tried_in_draft,
    warnings_in,
)
from generator.judging.unnamed import asking_the_same, unnamed_in, unnamed_of

__all__ = [
    "ACTOR",
    "ALSO",
    "DRAFT",
    "NOTHING_YET",
    "SAYS",
    "SOURCE",
    "Action",
    "Answer",
    "DraftQueue",
    "Elsewhere",
    "Field",
    "Form",
    "Guess",
    "Guesses",
    "InNoRegister",
    "NamedInPart",
    "NewActor",
    "NoSuchTopic",
    "NotTaken",
    "NotUnderstood",
    "Offered",
    "OneOfTwo",
    "Passage",
    "Reading",
    "TopicNumbers",
    "Trial",
    "action_of",
    "answers_in",
    "asking_the_same",
    "begun_ids",
    "changes_for",
    "draft_of_own",
    "draft_queue",
    "drafts_in",
    "first_to_judge",
    "going_on_from",
    "guesses_in",
    "id_after",
    "ids_of",
    "is_as_shown",
    "is_outdated",
    "is_to_be_chosen",
    "lacks_translation",
    "left_over",
    "likely_part_of",
    "made_one",
    "mistakes_in",
    "needs_latin",
    "new_actor",
    "offered",
    "offered_words",
    "own_words",
    "parts_of",
    "passage_of",
    "place_changes",
    "quotation_mistakes",
    "read_answer",
    "read_choice",
    "read_project",
    "register_changes",
    "require_decoded",
    "require_filled",
    "require_small",
    "second_draft",
    "set_aside",
    "source_at_hand",
    "tried_in_draft",
    "tried_since",
    "unnamed_in",
    "unnamed_of",
    "waiting_in_registers",
    "warnings_in",
    "words_between",
    "written_fields",
]
