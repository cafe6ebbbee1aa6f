"""Reads a text that an editor wrote: refuses what may not stand in it, and removes spaces and outer marks."""

from __future__ import annotations

import re

from pydantic_core import PydanticCustomError

from generator.diagnostics import Code, short
from generator.document import markup
from generator.model.text import Prose
from generator.text.characters import Refused, refused

_QUOTE_PAIRS = {
    marks[0]: marks[1:]
    for marks in '""” “”" ”” „“”" «» »« ‹› ›‹ \'\' ‘’ ‚‘’ 「」 『』'.split()  # noqa: SIM905  # read more easily so
}
"""What opens a text, and the marks that close it, those of another kind that are typed for them among them."""
_SIGNS = {"＞": ">", "﹥": ">", "｜": "|"}
_ANSWERS = frozenset(
    {"yes", "no", "true", "false", "on", "off", "none", "null", "done", "nothing", "0", "1", "-"}
)
"""What is written where somebody takes `todo` for a switch; as a text each of them would keep the entry back."""
_SPACES = re.compile(r"\s+")
_OTHER_SPACES = re.compile(r"[^\S ]")


def refuse(
    code: Code,
    message: str,
    *hints: str,
    at: tuple[str | int, ...] = (),
    character: str = "",
    of_key: bool = False,
) -> PydanticCustomError:
    """Return the error for a value that cannot be what its field asks for.

    ``at`` leads to the part that is wrong, ``character`` is what of its text is; ``of_key`` says
    that it is the name there, not the value.
    """
    context = {"message": message, "hints": hints, "at": at, "character": character, "of_key": of_key}
    return PydanticCustomError(code.value, "{message}", context)


def require_text(value: object) -> str:
    """Return what an editor wrote, if it is a text."""
    if isinstance(value, str):
        return value
    raise PydanticCustomError("string_type", "a text belongs here")


def _not_a_sign(text: str) -> None:
    """Refuse a text that begins with a full-width sign in place of the one behind which a text stands."""
    if text[:1] in _SIGNS:
        raise refuse(
            Code.INVALID_VALUE,
            f"the text begins with a full-width `{text[0]}`",
            f"if the text shall begin on the next line, write `{_SIGNS[text[0]]}`, with an English keyboard",
            character=text[0],
        )


def refuse_characters(found: Refused | None, at: tuple[str, ...] = ()) -> None:
    """Refuse a text for a character that none may hold."""
    if found:
        raise refuse(Code.INVALID_VALUE, found.message, found.hint, at=at, character=found.character)


def _without_outer_marks(text: str) -> str:
    closing = _QUOTE_PAIRS.get(text[:1])
    if closing and len(text) > 1 and text[-1] in closing:
        inner = text[1:-1]
        if not any(mark in inner for mark in (text[0], *closing)):
            return inner.strip()
    return text


def plain_text(value: str) -> str:
    """Return plain text on one line, without outer quotation marks."""
    refuse_characters(refused(value))
    _not_a_sign(value)
    if "  " in value or has_other_spaces(value):
        value = _SPACES.sub(" ", value)
    value = value.strip()
    return _without_outer_marks(value) if value[:1] in _QUOTE_PAIRS else value


def has_other_spaces(text: str) -> bool:
    """Tell whether a text holds line breaks, or spaces that `plain_text` makes ordinary ones of."""
    return not text.isprintable() and bool(_OTHER_SPACES.search(text))


def withheld(value: str) -> str:
    """Return words to be withheld, if there are enough of them to be found."""
    if sum(char.isalnum() for char in value) < 2:
        raise refuse(
            Code.INVALID_VALUE,
            f"`{short(value)}` is too short to withhold: it would be found everywhere",
            "write the whole name or passage; at least two letters or digits",
        )
    return value


def todo(text: str) -> str:
    """Return what is still to be done; raise pydantic's error for an answer to a question that nobody asks here."""
    if text.strip(".!").lower() in _ANSWERS:
        raise refuse(
            Code.PLACEHOLDER_TEXT,
            f"`{text}` does not say what is to be done",
            "if nothing is, take the line out: without `todo` the entry is published",
            "if something is, say what: todo: Is this the minister, or the ministry?",
        )
    return text


def prose(value: object) -> Prose:
    """Return editors' Markdown, if it is allowed."""
    text = _without_outer_marks(require_text(value).strip())
    refuse_characters(markup.refused_in(text))
    _not_a_sign(text)
    problems = markup.problems(text)
    if problems:
        raise refuse(
            Code.INVALID_MARKDOWN,
            "; ".join(message for _, message in problems),
            "allowed are emphasis, links to http and https addresses, lists and `code`",
            "to show a mark as typed, put a backslash before it: \\*",
        )
    return Prose(text)
