"""Tells what the sender of an e-mail wrote from the e-mails below it, and reads the head of one that was forwarded."""

from __future__ import annotations

import re
from dataclasses import dataclass
from email.utils import parseaddr
from typing import TYPE_CHECKING

from generator.intake.datelines import day_within
from generator.intake.days import day_of_mail
from generator.intake.document import Fact

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_NAMES = {
    "from": ("from", "von", "de", "від", "от", "od", "da", "van", "发件人", "寄件者"),
    "date": ("date", "sent", "datum", "gesendet", "envoyé", "дата", "надіслано", "отправлено", "fecha", "enviado",
             "data", "inviato", "发送时间", "日期"),
    "to": ("to", "an", "à", "a", "кому", "para", "aan", "收件人"),
    "cc": ("cc", "kopie", "копія", "копия", "抄送"),
    "subject": ("subject", "betreff", "objet", "тема", "asunto", "oggetto", "onderwerp", "temat", "主题", "主旨"),
    "reply-to": ("reply-to", "antwort an", "répondre à"),
}  # fmt: skip
"""What mail programs call the lines above an e-mail that they quote."""
_FIELDS = {name: field for field, names in _NAMES.items() for name in names}
_FIELD = re.compile(
    rf"[*_]*(?P<name>{'|'.join(map(re.escape, _FIELDS))})[*_]*\s?[:：][*_]*\s*(?P<value>.*)", re.IGNORECASE
)
_FEWEST = 3
"""Lines of a head, among them who wrote it and one of the others."""
_LONGEST_HEAD = 20
_WRAPPED = 3
"""Lines that may say who wrote what is quoted below."""
_RULE = re.compile(
    r"[-_=\s]{2,}(?P<words>[^-_=].{0,60}?)?[-_=\s]{2,}|(?P<begin>begin forwarded message|début du message.{0,20}|"
    r"anfang der weitergeleiteten.{0,20}):?",
    re.IGNORECASE,
)
_FORWARDED = re.compile(
    r"forward|weitergeleitet|transf[eé]r|пересла|переслан|reenviad|inoltrat|转发", re.IGNORECASE
)
_VERB = r"(?:wrote|schrieb.{0,80}|a écrit|escribió|ha scritto|schreef|пише|(?:на)?писа[вл]\w*|写道|寫道)"
_WROTE = re.compile(rf"(?:on|am|le|el|il|op|в|у|dne)\b.{{4,200}}{_VERB}\s?[:：]", re.IGNORECASE)
"""“On Tuesday, 12 May 2026, Ada Lind wrote:”."""
_WRITER = re.compile(rf".{{4,120}}<[^<>\s]+@[^<>\s]+>\s?{_VERB}?\s?[:：]", re.IGNORECASE)
"""“Ada Lind <lind@ports.test>:”."""


@dataclass(frozen=True, slots=True)
class Thread:
    """An e-mail without those below it."""

    own: tuple[str, ...]
    """Paragraphs of whoever wrote it."""
    quoted: tuple[str, ...]
    """Paragraphs of others, which stand below."""
    head: Mapping[str, str]
    """What stands above an e-mail that was forwarded: ``from``, ``date``, ``subject``; empty if it is none."""


def thread_of(paragraphs: Sequence[str], *, is_forwarded: bool) -> Thread:
    """Return what of an e-mail its sender wrote, or, of one ``is_forwarded``, what stands in that.

    >>> found = thread_of(["We agree.", "On Monday, 4 May 2026, Ada Lind wrote:", "> Do you?"], is_forwarded=False)
    >>> found.own, found.quoted
    (('We agree.',), ('On Monday, 4 May 2026, Ada Lind wrote:', '> Do you?'))
    """
    lines = [(at, line) for at, paragraph in enumerate(paragraphs) for line in paragraph.split("\n")]
    shown = [" ".join(line.split()) for _, line in lines]
    quoted = _quoted_from(shown)
    for at in range(len(lines)):
        end, head = _head(shown, at)
        if not head and not _is_attribution(shown, at):
            continue
        if head and (is_forwarded or _FORWARDED.search(shown[_before(shown, at)])):
            below = thread_of(_joined(lines[end:]), is_forwarded=False)
            return Thread(below.own, (*_joined(lines[:at]), *below.quoted), below.head or head)
        before = _before(shown, at)
        if before and (head or _first_quoted(shown, at) >= quoted):
            return Thread(_joined(lines[:before]), _joined(lines[before:]), {})
    return Thread(tuple(paragraphs), (), {})


def _joined(lines: Sequence[tuple[int, str]]) -> tuple[str, ...]:
    """Return lines as the paragraphs that they were."""
    found: dict[int, list[str]] = {}
    for at, line in lines:
        found.setdefault(at, []).append(line)
    made = ("\n".join(part) for part in found.values())
    return tuple(paragraph for paragraph in made if paragraph.strip())


def _head(lines: Sequence[str], start: int) -> tuple[int, Mapping[str, str]]:
    """Return the place behind the head of an e-mail that begins there, and its fields."""
    head: dict[str, str] = {}
    at = start
    for line in lines[start : start + _LONGEST_HEAD]:
        found = _FIELD.fullmatch(line)
        if found is None and line:
            break
        if found:
            head.setdefault(_FIELDS[found["name"].lower()], found["value"].strip())
        at += 1
    is_head = "from" in head and len(head) >= _FEWEST and bool(lines[start])
    return (at, head) if is_head else (start, {})


def _is_attribution(lines: Sequence[str], at: int) -> bool:
    """Tell whether a line, with the next if it is broken there, says who wrote what is quoted below."""
    for more in range(1, _WRAPPED + 1):
        below = next((line for line in lines[at + more : at + more + _WRAPPED] if line), "")
        if below.startswith(">") and _WROTE.fullmatch(" ".join(lines[at : at + more])):
            return True
    below = next((line for line in lines[at + 1 : at + 1 + _WRAPPED] if line), "")
    return below.startswith(">") and _WRITER.fullmatch(lines[at]) is not None


def _before(lines: Sequence[str], at: int) -> int:
    """Return the place before a rule (``-----Original Message-----``) that stands above ``at``, else that place."""
    above = at
    while above and not lines[above - 1]:
        above -= 1
    return above - 1 if above and _RULE.fullmatch(lines[above - 1]) else at


def _first_quoted(lines: Sequence[str], start: int) -> int:
    """Return the place of the first line that is quoted from ``start`` on, where one is known to be near."""
    return next((at for at in range(start, len(lines)) if lines[at].startswith(">")), len(lines))


def _quoted_from(lines: Sequence[str]) -> int:
    """Return the place from which all lines are quoted, to the end; what is answered between them is above."""
    at = len(lines)
    while at and (not lines[at - 1] or lines[at - 1].startswith(">")):
        at -= 1
    return at


def forwarded_facts(head: Mapping[str, str]) -> tuple[Fact | None, Fact | None]:
    """Return who wrote an e-mail that was forwarded, and on which day, both as guesses."""
    name, address = parseaddr(head.get("from", "").replace("[mailto:", "<").replace("]", ">"))
    sender = " ".join(name.split()) or address.partition("@")[2]
    written = head.get("date", "")
    day = day_of_mail(written) or day_within(written)
    told = "as it was forwarded"
    return (
        Fact(sender, f"the publisher is whoever wrote the e-mail, {told}") if sender else None,
        Fact(day.value, f"the date is that of the e-mail, {told}") if day else None,
    )
