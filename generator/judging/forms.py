"""Says which fields of an entry can be typed, by what name, and what their values are."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from generator.model.actor import Actor
from generator.model.declared import declared_fields
from generator.model.report import Report
from generator.model.source import Source
from generator.model.statement import Statement

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.model.declared import Declared

SAYS = "says"
ALSO = "and"
"""What is typed before words of the text of which a draft is wanted, too."""
NOTHING = "-"
"""What is typed as the value of a field that is to go."""
_NEVER = frozenset({"place", "folder"})


@dataclass(frozen=True)
class Form:
    """What can be typed about entries of one kind."""

    noun: str
    """What such an entry is, with its article."""
    fields: Mapping[str, str]
    """The fields that can be typed, with what their values are."""
    records: tuple[type, ...]
    takes_sentences: bool = False
    """Whether a line without the name of a field is what it says, which is typed without its name."""
    names: Mapping[str, str] = field(default_factory=dict)
    """What fields are typed as that are called otherwise in files."""

    @cached_property
    def in_file(self) -> frozenset[str]:
        """The fields that are not typed here."""
        keys = {declared.key for record in self.records for declared in declared_fields(record)}
        known = {"also" if key == "reports" else key for key in keys}
        return frozenset(known - self.fields.keys() - self.names.keys() - _NEVER - {SAYS})

    @cached_property
    def words(self) -> Mapping[str, tuple[str, ...]]:
        """The words that a field takes, of those that take no others."""
        return {
            declared.key: words
            for record in self.records
            for declared in declared_fields(record)
            if declared.key in self.fields and (words := _closed_list(declared))
        }


def _closed_list(declared: Declared) -> tuple[str, ...]:
    """Return the words that a field takes, if it takes no others; nothing of any other."""
    bases = [type_.base for type_ in declared.types if type_.base is not type(None)]
    is_closed = len(bases) == 1 and isinstance(bases[0], type) and issubclass(bases[0], StrEnum)
    return tuple(value.value for value in bases[0]) if is_closed else ()


DRAFT = Form(
    "a draft",
    {
        "speaker": "who said it: an id or a name; several with commas",
        "about": "topics or events, with commas",
        "stance": "`for`, `against`, `neutral` …; if it is about several, as `1 for, 2 against`",
        "date": "when it was said, as 2026-03-04",
        "date_words": "the text's own words for that day",
        "at": "the event at which it was said",
        "quote": "the words, as they stand in the text; or the first ... the last of them",
        "locator": "where they stand, as `para 3`, `page 12`",
        "translation": "the quotation in your readers' language",
        "translation_by": "`own`, `official` or `machine`",
        "wording": "`reported`, where the source tells in these words what somebody said",
        "quote_lang": "the language of these words, if it is not that of the text",
        "translated_from": "the language in which it was said, if the text prints a translation",
        "brackets": "`source` or `ours`: who put in what stands in brackets",
        "via": "through whom it came: ids or names, with commas",
        "venue": "where it was said or written, as the text has it",
        "attribution": "`stated`, `inherited`, `unclear` or `presupposed`",
        "modality": "`planned`, `expected`, `hoped`, `conditional` or `hedged`",
        "kind": "`position`, `characterisation`, `legal` or `vote`",
        "links": "what it does to another: `denies kirby-welcomes`; with `by kirby` where he says so himself",
        "note": "what readers should know of it",
        "todo": "what is still to be done; what is confirmed becomes a draft again",
    },
    (Statement, Report),
    takes_sentences=True,
)
ACTOR = Form(
    "an actor",
    {
        "name": "as readers see it; in two languages `en: Ann Reed; uk: Енн Рід`",
        "type": "`person`, `organisation`, `state`, `group`, `territory` …",
        "office": "a post held, as `Foreign Minister of Ostovia`",
        "part_of": "the state or body it belongs to: an id or a name",
        "also": "other names and spellings, with commas",
        "short": "a short name, for tables and citations",
        "meant": "of one without a name: who is meant, by the source at hand",
        "reason": "why the source keeps the name back, if it says so",
        "members": "who belongs to a closed group: ids or names, with commas",
        "note": "what readers should know of it",
        "same": "an id or a name: this is that one, and both become one entry",
    },
    (Actor,),
    names={"offices": "office", "other_names": "also"},
)
SOURCE = Form(
    "a source",
    {
        "title": "as the document has it",
        "short": "what citations call it; without it, its publisher or title",
        "publisher": "whose own voice it is: an id or a name",
        "date": "the day it was published, as 2026-03-04; `2026-03-04/..` on that day or later",
        "type": "`document` (a readout, a joint statement), `article-newspaper`, `speech` …",
        "lang": "the language of the text, as `en`, `uk`, `zh`",
        "url": "its address at its publisher's",
        "archive": "the address of an archived copy",
        "mirror": "an address at which the text stands elsewhere, too",
        "read": "how much of it was read: `whole`, `part` or `none`",
        "origin": "the source that it repeats: an agency report, a readout",
        "authors": "as `Family, Given`; several with semicolons",
        "note": "what readers should know of it",
    },
    (Source,),
)
