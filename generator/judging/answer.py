"""Understands what somebody types about a draft: what was said, a field with its value, or what is to be done."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias
from unicodedata import east_asian_width

from generator.diagnostics.suggest import did_you_mean_slip
from generator.judging.beginnings import begun_word
from generator.judging.forms import ALSO, DRAFT, NOTHING, SAYS
from generator.model.placeholders import FILLERS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.judging.forms import Form

_FIELD = re.compile(r"([A-Za-z_]+)\s*[:=]\s*(.*)", re.DOTALL)
_BETWEEN = re.compile(r"(?:^|\s+)//(?=\s|$)")
_NOT_DECODED = re.compile("[\ud800-\udfff]")
_ENDS = (".", "!", "?", "…", "。", "！", "？", "؟", "।")
_STOPS = ".!。！,;:، "
"""What may stand behind a letter or a word that is an answer; not "?", for who asks has not said yes."""
_CLOSING = "\"'”’»“)」』"
_QUOTED = frozenset({"quote", "translation"})
_MARKS = {"“": "”", "„": "“", "«": "»", "»": "«", "「": "」", '"': '"'}
_FEW = 4
"""Words that are a sentence without a stop; with fewer, somebody may have meant something else."""


class NotUnderstood(ValueError):  # noqa: N818  # what happened
    """Nothing can be made of an answer; its text is a sentence for the editor."""


class Action(StrEnum):
    """What is to be done next, by the word for it that can be typed in full."""

    YES = "yes"
    NEXT = "next"
    BACK = "back"
    TEXT = "text"
    AGAIN = "again"
    CHOOSE = "choose"
    SHOW = "show"
    TODO = "todo"
    HELP = "help"
    QUIT = "quit"


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a draft gets a value; "" takes it out."""

    name: str
    value: str


Answer: TypeAlias = Action | Field

_ACTIONS: Mapping[str, Action] = {
    "": Action.NEXT,
    "y": Action.YES,
    "n": Action.NEXT,
    "no": Action.NEXT,
    "s": Action.SHOW,
    "skip": Action.NEXT,
    "b": Action.BACK,
    "t": Action.TEXT,
    "a": Action.AGAIN,
    "c": Action.CHOOSE,
    "?": Action.HELP,
    "h": Action.HELP,
    "q": Action.QUIT,
    "exit": Action.QUIT,
    **{action.value: action for action in Action},
}


def answers_in(line: str) -> list[str]:
    """Return the answers that a line has, with ``//`` between; at least one, which may be empty.

    A "y" behind the end of a sentence confirms it, also without that.

    >>> answers_in("The dam stays open. // stance: against // y"), answers_in("see https://x.example")
    (['The dam stays open.', 'stance: against', 'y'], ['see https://x.example'])
    >>> answers_in("The dam stays open. y")
    ['The dam stays open.', 'y']
    """
    parts = [part for part in (part.strip() for part in _BETWEEN.split(line)) if part] or [""]
    head, _, last = parts[-1].rpartition(" ")
    is_confirmed = last.casefold() == "y" and head.rstrip(f"{_CLOSING} ").endswith(_ENDS)
    return [*parts[:-1], head.rstrip(), last] if is_confirmed else parts


def action_of(line: str) -> Action | None:
    """Return what is to be done by a line that says so; None if it is no word for that."""
    line = " ".join(line.split()).casefold()
    return _ACTIONS.get(line) or _ACTIONS.get(line.strip(_STOPS) or line)


def read_answer(line: str, form: Form = DRAFT) -> Answer:
    """Return what ``line`` answers about an entry of which the fields of ``form`` can be typed.

    >>> read_answer("y"), read_answer("About: reservoir"), read_answer("stance: -")
    (<Action.YES: 'yes'>, Field(name='about', value='reservoir'), Field(name='stance', value=''))
    >>> read_answer("mod: hope"), read_answer("q: nobody sails")
    (Field(name='modality', value='hoped'), Field(name='quote', value='nobody sails'))
    >>> read_answer("Nothing may be filled before the towns have been heard.").name
    'says'

    Raises `NotUnderstood` for what is nearly the name of a field, or one that is not typed here, and for a word or two
    that are none of these: they are not what somebody said.
    """
    line = " ".join(line.split())
    require_decoded(line)
    action = action_of(line)
    if action is not None:
        return action
    field = _FIELD.fullmatch(line)
    if field is not None and (answer := _field_of(field[1], field[2], form)):
        return answer
    count = _words_in(line)
    if count < 2 or not form.takes_sentences:
        known = (*form.fields, *Action) if count < 2 else ()
        hints = did_you_mean_slip(line.casefold(), known)
        raise NotUnderstood(_sentence(f"`{line}` is no answer", hints or ("`?` lists them",)))
    if count < _FEW and not line.rstrip(_CLOSING).endswith(_ENDS):
        raise NotUnderstood(
            f"`{line}` is no answer, and no whole sentence; if it is what was said, end it with a full stop"
        )
    return Field(SAYS, line)


def _field_of(written: str, value: str, form: Form) -> Field | None:
    """Return the field that stands before a colon, with its value; None if a sentence begins so."""
    name = form.names.get(written.casefold(), written.casefold())
    if name in form.fields or (name in {SAYS, ALSO} and form.takes_sentences):
        return _field(name, value, form)
    if name == "id":
        raise NotUnderstood("its id is changed by `briefings rename OLD NEW`, wherever it is named")
    sentence = f"; or, if it begins a sentence, `{SAYS}:` before that" if form.takes_sentences else ""
    if name in form.in_file:
        raise NotUnderstood(f"write `{name}` into the file, at the line that is named above{sentence}")
    known = (SAYS, *form.fields) if form.takes_sentences else tuple(form.fields)
    begun = begun_word(name, (*known, *form.names)) if written.islower() else None
    if begun is not None:
        return _field(form.names.get(begun, begun), value, form)
    hints = did_you_mean_slip(name, known)
    if not (hints or written.islower() or not form.takes_sentences):  # a sentence begins with a capital
        return None
    if not hints and form.takes_sentences:
        hints = (f"`?` lists what it has; or, if it begins a sentence, write `{SAYS}:` before that",)
    raise NotUnderstood(_sentence(f"{form.noun} has no `{written}`", hints or ("`?` lists what it has",)))


def require_decoded(line: str) -> None:
    """Raise `NotUnderstood` if a terminal did not write what was typed in UTF-8."""
    if _NOT_DECODED.search(line):
        raise NotUnderstood(
            "some letters did not arrive as you typed them, since your terminal writes in another encoding than UTF-8; "
            "nothing was written"
        )


def _words_in(line: str) -> int:
    """Return how many words a line has; of a script that sets no spaces, each letter is one."""
    return sum(
        max(1, sum(sign.isalnum() for sign in word)) if _is_wide(word) else 1
        for word in line.split()
        if any(map(str.isalnum, word))
    )


def _is_wide(word: str) -> bool:
    return any(east_asian_width(sign) in "WF" and sign.isalpha() for sign in word)


def _field(name: str, value: str, form: Form) -> Field:
    if not value:
        raise NotUnderstood(f"write a value behind `{name}:`, or `{name}: {NOTHING}` to take it out")
    if name == SAYS and value in FILLERS:
        raise NotUnderstood("a statement says something: write the sentence anew")
    if value == NOTHING:
        return Field(name, "")
    if name in form.words:
        return Field(name, begun_word(value, form.words[name]) or value)
    return Field(name, _without_marks(value) if name in _QUOTED else value)


def _without_marks(words: str) -> str:
    """Return a quotation without marks round all of it, which the format does not have; marks within stay."""
    first, last = words[:1], words[-1:]
    is_whole = len(words) > 2 and _MARKS.get(first) == last and not {first, last} & {*words[1:-1]}
    return words[1:-1] if is_whole else words


def _sentence(problem: str, hints: tuple[str, ...]) -> str:
    return "; ".join((problem, *hints))
