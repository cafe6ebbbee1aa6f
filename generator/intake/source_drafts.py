"""Drafts the entry of a source from what its document says of itself, with what a person must look at."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.intake.datelines import day_above, day_in_masthead, days_in
from generator.intake.days import day_at_head
from generator.intake.document import Fact
from generator.intake.ids import id_from
from generator.model.dates import parse_date
from generator.quotes.locators import first_paragraph
from generator.text.bylines import byline, may_be_person
from generator.text.characters import refused
from generator.text.web_address import fault_of, without_user

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.intake.document import Facts
    from generator.intake.publishers import FoundPublisher
    from generator.model.source import SourceType
    from generator.quotes.text.source_text import SourceText
    from generator.reader.tree import Value

_TELLING, _MOST_WORDS = 4, 3
"""Letters of a word of a title that belongs into an id, and how many such words do."""
_HEAD = 4
"""Paragraphs of which one may begin with the day of the text: a headline or two stand above it."""
BEGINNING = 8
"""Paragraphs in which a document says what it is called and who wrote it."""
_SEARCHED = 20_000
"""Characters of a text that are searched for days."""
_LONGEST_TITLE, _LONGEST_NAME, _MOST_NAMES = 500, 200, 100
_LONGEST_HEADLINE = 200
_PART = (
    "the page asks its readers to subscribe or sign in, so the rest of the article is perhaps missing: "
    "if all of it is in the text, take `read: part` out"
)
_ENDS = (".", "!", "?", ":", ",", ";", "。", "”", "»")
"""With which a sentence ends, and a headline below a day does not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceDraft:
    """A source as it will be written; "" for what is not known."""

    id: str
    type: SourceType
    publisher: str
    lang: str
    title: str = ""
    authors: tuple[str, ...] = ()
    contributors: tuple[str, ...] = ()
    date: str = ""
    updated: str = ""
    url: str = ""
    mirror: str = ""
    archive: str = ""
    version: str = ""
    read: str = ""
    text: str = ""
    todo: tuple[str, ...] = ()

    def value(self) -> Value:
        """Return it as it is written, in the order of the format."""
        fields: dict[str, Value] = {
            "id": self.id,
            "type": self.type.value,
            "publisher": self.publisher,
            "lang": self.lang,
            "title": self.title,
            "authors": list(self.authors),
            "contributors": list(self.contributors),
            "date": self.date,
            "updated": self.updated,
            "url": self.url,
            "mirror": self.mirror,
            "archive": self.archive,
            "version": self.version,
            "read": self.read,
            "text": self.text,
            "todo": list(self.todo),
        }
        return {name: value for name, value in fields.items() if value}


def todo_of(facts: Facts, publisher: FoundPublisher, lang: Fact) -> tuple[str, ...]:
    """Return what a person must look at: each guess, and what a source should have and this one has not."""
    return tuple(dict.fromkeys(f"{asked[0].upper()}{asked[1:]}." for asked in _asked(facts, publisher, lang)))


def _asked(facts: Facts, publisher: FoundPublisher, lang: Fact) -> Iterator[str]:
    guesses = (
        facts.type_guess,
        publisher.guess,
        f"the publisher is new: look at the actor `{publisher.draft.id}` first" if publisher.draft else "",
        lang.guess,
        facts.title.guess if facts.title else "no title is known",
        facts.authors_guess,
        *(_whole_name(name) for name in facts.authors if may_be_person(name)),
        facts.date.guess if facts.date else "no date is known",
        facts.updated.guess if facts.updated else "",
        facts.url.guess if facts.url else "" if facts.mirror else "no address is known",
        _PART if facts.is_part else "",
    )
    yield from filter(None, guesses)


def _whole_name(name: str) -> str:
    return (
        f"the author is “{name}”, as the document has it: if that is a person, write the family name first, "
        "with a comma behind it (“Family, Given”)"
    )


def id_for(publisher: str, facts: Facts, file_name: str = "") -> str:
    """Return the id that a source should have: by its publisher and its day, else by its title, else by its file.

    Ids are permanent: a day that is a guess is not in them.
    """
    if facts.date and facts.date.value and not facts.date.guess:
        day = facts.date.value.partition("T")[0].partition("/")[0].rstrip("~?")
        if day[0].isdigit():
            return f"{publisher}-{day}"
    words = facts.title.value.split() if facts.title else []
    title = id_from(" ".join([word for word in words if len(word) >= _TELLING][:_MOST_WORDS]))
    return f"{publisher}-{title or id_from(file_name) or 'text'}"


def confirmed(facts: Facts, paragraphs: Sequence[str]) -> Facts:
    """Return facts of which a guess is none any more where the text itself says the same at its beginning."""
    beginning = " ".join(" ".join(paragraph.split()) for paragraph in paragraphs[:BEGINNING])
    title = facts.title
    if title and title.guess and title.value in paragraphs[:BEGINNING]:
        facts = replace(facts, title=replace(title, guess=""))
    if facts.authors and all(byline(author).shown in beginning for author in facts.authors):
        facts = replace(facts, authors_guess="")
    return facts


def titled(facts: Facts, text: SourceText) -> Facts:
    """Return facts with the headline of the text as their title, a guess, if nothing else says what it is called.

    A day, or a paper's name with one, is no title: what stands below it may be.
    """
    is_day = facts.title is not None and facts.title.guess and day_above(facts.title.value)
    if (facts.title and not is_day) or not first_paragraph(text):
        return facts
    heads = (" ".join(text.raw[place.start : place.end].split()) for place in text.paragraphs[:_HEAD])
    for at, head in enumerate(heads):
        if day_above(head) or (at == 0 and day_in_masthead(head)):
            continue
        is_headline = len(head) <= _LONGEST_HEADLINE and (at == 0 or not head.endswith(_ENDS))
        return replace(facts, title=Fact(head, "the title is the first line") if is_headline else None)
    return replace(facts, title=None)


def dated(facts: Facts, text: SourceText) -> Facts:
    """Return facts with the date that the first paragraphs say, a guess, if nothing surer says it.

    One that stands there alone, and is not the title, is better than what is known of the file, and no guess if that
    says the same; one with which a paragraph begins is better than none. A file that was made more than a year before
    each day that its text names began as another.
    """
    if facts.date and not facts.date.guess:
        return facts
    if facts.date and _is_long_before(facts.date.value, days_in(text.raw[:_SEARCHED])):
        facts = replace(facts, date=None)
    heads = [text.raw[place.start : place.end] for place in text.paragraphs[:_HEAD]]
    title = facts.title.value if facts.title else ""
    alone = [day_above(head) for head in heads if " ".join(head.split()) != title]
    alone += [day_in_masthead(head) for head in heads[:1] if " ".join(head.split()) != title]
    begun = () if facts.date else map(day_at_head, heads)
    best = next(filter(None, (*alone, *begun)), None)
    if best and facts.date and facts.date.value == best.value:
        best = replace(best, guess="")
    return replace(facts, date=best) if best else facts


def _is_long_before(day: str, named: set[str]) -> bool:
    """Tell whether a day is more than a year before all others, of which there is one."""
    year = day[:4]
    return year.isdecimal() and bool(named) and f"{int(year) + 1:04}{day[4:]}" < min(named)


def usable(text: str, longest: int = _LONGEST_TITLE) -> str:
    """Return what of a text can be written as a title or a name: on one line, without signs that no text may hold."""
    shown = " ".join(text.split())
    while shown and (found := refused(shown, breaks=False)):
        if not found.character:
            return ""
        shown = " ".join(shown.replace(found.character, "").split())
    return shown if len(shown) <= longest else f"{shown[: longest - 1].rstrip()}…"


def usable_names(names: Iterable[str]) -> tuple[str, ...]:
    """Return the names of persons that can be written."""
    found = (usable(name, _LONGEST_NAME) for name in names)
    return tuple(dict.fromkeys(name for name in found if name))[:_MOST_NAMES]


def usable_date(fact: Fact | None) -> Fact | None:
    """Return a date; of one that is none of the calendar what a person must look at."""
    if fact is None:
        return None
    try:
        parse_date(fact.value)
    except ValueError:
        return Fact("", fact.guess or f"the date is given as “{usable(fact.value, 40)}”, which is none")
    return fact


def usable_address(fact: Fact | None) -> Fact | None:
    """Return an address; of what can be none what a person must look at."""
    if fact is None or not fact.value:
        return None
    fault = fault_of(fact.value)
    if fault is None:
        return fact
    return Fact("", f"the address is given as “{usable(without_user(fact.value), 100)}”, which {fault}")
