"""Reads e-mails, and web pages that a browser saved as one file (MHTML)."""

from __future__ import annotations

import email
import email.policy
import re
from dataclasses import replace
from email.utils import parseaddr
from typing import TYPE_CHECKING

from generator.intake.days import day_of_mail
from generator.intake.document import Document, Fact, Facts, LeftOut, NotRead
from generator.intake.encodings import Decoded, decode
from generator.intake.mail_threads import forwarded_facts, thread_of
from generator.intake.plain_text import read_text
from generator.intake.web_page import read_page
from generator.model.source import SourceType

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import EmailMessage

    from generator.intake.mail_threads import Thread

KIND = "an e-mail"
_MOST_PARTS = 1000
_FORWARDED = re.compile(r"\s*(?:fwd?|wg|tr|rv|enc|i)\s*:", re.IGNORECASE)
_PREFIXES = re.compile(r"\A(?:(?:re|fwd?|aw|wg|tr|rv|sv|vs)\s*:\s*)+", re.IGNORECASE)
_PAGE = "text/html"
_QUOTES = "it quotes another e-mail between its own words: lines that begin with > are not its sender's"


def read(data: bytes) -> Document:
    """Return what an e-mail says, or the page that a browser saved as one. Raises `NotRead`."""
    try:
        message = email.message_from_bytes(data, policy=email.policy.default)
        parts = list(_parts(message))
        page = next((part for part in parts if _is_body(part, _PAGE)), None)
        plain = next((part for part in parts if _is_body(part, "text/plain")), None)
        if page is not None and (address := _saved_from(message)) is not None:
            return _saved_page(page, address)
        return _mail(message, page, plain, parts)
    except (
        ValueError,
        LookupError,
        TypeError,
        AttributeError,
        RecursionError,
    ) as error:  # what Python's reader raises
        if isinstance(error, NotRead):  # it is a ValueError too
            raise
        raise NotRead(
            "it is damaged, or no e-mail", "save it again, or copy its text into a .txt file"
        ) from None


def _parts(message: EmailMessage) -> Iterator[EmailMessage]:
    for count, part in enumerate(message.walk()):
        if count > _MOST_PARTS:
            raise NotRead(f"it has more than {_MOST_PARTS:,} parts", "copy its text into a .txt file")
        if not part.is_multipart():
            yield part


def _is_body(part: EmailMessage, type_: str) -> bool:
    return part.get_content_type() == type_ and part.get_content_disposition() != "attachment"


def _saved_from(message: EmailMessage) -> str | None:
    """Return where a page was saved from; None if the message is an e-mail."""
    found = message.get("Snapshot-Content-Location") or ""
    if found or (message.get_content_type() == "multipart/related" and "To" not in message):
        return str(found or "")
    return None


def _saved_page(page: EmailMessage, address: str) -> Document:
    return replace(
        read_page(_text(page), address or str(page.get("Content-Location", ""))), kind="a saved web page"
    )


def _text(part: EmailMessage) -> str:
    content = part.get_payload(decode=True)
    return decode(content if isinstance(content, bytes) else b"", part.get_content_charset() or "").text


def _mail(
    message: EmailMessage, page: EmailMessage | None, plain: EmailMessage | None, parts: list[EmailMessage]
) -> Document:
    body = _body(page, plain)
    written = " ".join(str(message.get("Subject", "")).split())
    thread = thread_of(body.paragraphs, is_forwarded=_FORWARDED.match(written) is not None)
    subject = _PREFIXES.sub("", thread.head.get("subject") or written)
    own = thread.own or body.paragraphs
    paragraphs = (subject, *own) if subject and own[:1] != (subject,) else own
    attached = [part for part in parts if part not in (page, plain) and _is_attached(part)]
    recipients = [str(message[name]) for name in ("To", "Cc", "Bcc") if message[name]]
    left_out = (
        *body.left_out,
        LeftOut("passage by others round the e-mail, passages by others round the e-mail", thread.quoted),
        LeftOut(
            "attachment, attachments",
            tuple(part.get_filename() or part.get_content_type() for part in attached),
        ),
        LeftOut("list of recipients, lists of recipients", ("",) * len(recipients)),
    )
    return Document(
        kind=KIND,
        paragraphs=paragraphs,
        facts=_facts(message, subject, thread),
        left_out=tuple(part for part in left_out if part.passages),
        changed=(*body.changed, *([_QUOTES] if any(line.startswith(">") for line in own) else [])),
    )


def _is_attached(part: EmailMessage) -> bool:
    """Tell whether a part is a file of its own, not the text once more in another form."""
    named = part.get_filename() is not None or part.get_content_disposition() == "attachment"
    return named or part.get_content_type() not in ("text/plain", _PAGE)


def _body(page: EmailMessage | None, plain: EmailMessage | None) -> Document:
    """Return the plain text of an e-mail, or the page if the text says much less. Raises `NotRead` without either."""
    text = read_text(_unflowed(plain)) if plain is not None and _text(plain).strip() else None
    if page is not None:
        shown = read_page(_text(page), whole=True)
        if text is None or 2 * len(text.text.split()) < len(shown.text.split()):
            return shown
    if text is None:
        raise NotRead("it holds no text, only attachments", "save these, and add them by themselves")
    return text


def _unflowed(part: EmailMessage) -> Decoded:
    """Return a text whose lines are joined that a mail program has wrapped (RFC 3676)."""
    text = _text(part).replace("\r\n", "\n")
    if part.get_param("format") != "flowed":
        return Decoded(text)
    glue = "" if str(part.get_param("delsp")).lower() == "yes" else " "
    return Decoded(re.sub(r"(?<!^--)(?<!\n--) \n(?!\n)(?!>)", glue, text))


def _facts(message: EmailMessage, subject: str, thread: Thread) -> Facts:
    writer, day = forwarded_facts(thread.head)
    name, address = parseaddr(str(message.get("From", "")))
    sender = " ".join(name.split()) or address.partition("@")[2]
    return Facts(
        title=Fact(subject) if subject else None,
        publisher=writer
        or (Fact(sender, "the publisher is whoever sent the e-mail") if sender and not thread.head else None),
        date=day if thread.head else day_of_mail(str(message.get("Date", ""))),
        lang=Fact(str(message["Content-Language"])) if message["Content-Language"] else None,
        type=SourceType.DOCUMENT,
        type_guess="the type is a guess: an e-mail does not say what it is",
    )
