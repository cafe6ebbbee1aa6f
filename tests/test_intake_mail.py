"""E-mails: what others wrote below is not their sender's; one that was forwarded is by whoever wrote it."""

from __future__ import annotations

from email.message import EmailMessage
from email.policy import SMTP
from typing import TYPE_CHECKING

import pytest

from tests.intake.read_documents import passages_left_out, read_document

if TYPE_CHECKING:
    from generator.intake.document import Document

OWN = "The agreement is a beginning."


def _mail(text: str, subject: str = "Re: Ferry") -> EmailMessage:
    message = EmailMessage(policy=SMTP)
    message["From"] = "Egil Brask <brask@tamar.test>"
    message["To"] = "Mara Holt <holt@post.test>"
    message["Date"] = "Wed, 13 May 2026 10:00:00 +0200"
    message["Subject"] = subject
    message.set_content(text)
    return message


def _read(message: EmailMessage) -> Document:
    return read_document(message.as_bytes())


@pytest.mark.parametrize(
    "quoted",
    [
        "On Tue, 12 May 2026 at 18:02, Mara Holt <holt@post.test> wrote:\n> Is it a success?\n>\n> Mara Holt",
        "On Tue, 12 May 2026 at 18:02, Mara Holt of The Harbour Post\n<holt@post.test> wrote:\n\n> Is it a success?",
        "Am 12.05.2026 um 18:02 schrieb Mara Holt:\n> Is it a success?\n>> It is.",
        "Le 12 mai 2026 à 18:02, Mara Holt a écrit :\n> Is it a success?",
        "Mara Holt <holt@post.test> пише:\n> Is it a success?",
        "-----Original Message-----\nFrom: Mara Holt\nSent: Tuesday, 12 May 2026\nTo: Egil Brask\n\nIs it a success?",
        "________________________________\nVon: Mara Holt\nGesendet: 12. Mai 2026\nAn: Egil Brask\n\nIs it a success?",
        "*De :* Mara Holt\n*Envoyé :* mardi 12 mai 2026\n*À :* Egil Brask\n*Objet :* Ferry\n\nIs it a success?",
    ],
)
def test_what_was_answered_is_not_by_who_answers(quoted: str) -> None:
    found = _read(_mail(f"{OWN}\n\nEgil Brask\n\n{quoted}\n"))
    assert found.paragraphs == ("Ferry", OWN, "Egil Brask")
    told = passages_left_out(found)["passage by others round the e-mail"]
    assert any("Is it a success?" in passage for passage in told)


@pytest.mark.parametrize(
    "quoted",
    [
        "<p>On 12 May Mara Holt &lt;a@b.test&gt; wrote:</p><blockquote class=gmail_quote>Is it a success?</blockquote>",
        "<div>Am 12.05.2026 schrieb Mara Holt:</div><blockquote type=cite><p>Is it a success?</p></blockquote>",
    ],
)
@pytest.mark.parametrize("more", ["", "<p>More of mine.</p>"])
def test_what_was_answered_is_known_in_a_mail_as_page(quoted: str, more: str) -> None:
    message = _mail("")
    message.set_content(f"<p>{OWN}</p>{quoted}{more}", subtype="html")
    found = _read(message)
    if more:
        assert found.paragraphs[-1] == "More of mine."
        assert "> Is it a success?" in found.paragraphs
        assert any("not its sender's" in sentence for sentence in found.changed)
    else:
        assert found.paragraphs == ("Ferry", OWN)
        assert "> Is it a success?" in passages_left_out(found)["passage by others round the e-mail"]


@pytest.mark.parametrize(
    "text",
    [
        "He wrote:\n\nThe ferry sails again.",
        "From: the harbour\nTo: the islands\n\nThe ferry sails again.",
        "On Monday she wrote:\n“The ferry sails again.”",
    ],
)
def test_what_only_looks_like_another_mail_stays(text: str) -> None:
    found = _read(_mail(f"{OWN}\n\n{text}\n"))
    assert " ".join(found.text.split()).endswith(" ".join(text.split()))
    assert "passage by others round the e-mail" not in passages_left_out(found)


def test_an_answer_right_below_what_is_quoted_stays() -> None:
    found = _read(_mail("On Monday Ada Lind wrote:\n> Is it agreed?\nYes.\n"))
    assert found.paragraphs[-1] == "Yes."


def test_answers_between_what_is_quoted_stay_and_are_told() -> None:
    found = _read(_mail("On Monday Ada Lind wrote:\n> Is it agreed?\n\nYes.\n\n> And the islands?\n\nNo.\n"))
    assert "Yes." in found.paragraphs
    assert any("not its sender's" in sentence for sentence in found.changed)


@pytest.mark.parametrize(
    ("subject", "rule"),
    [
        ("WG: The ferry", "________________________________"),
        ("Fwd: The ferry", ""),
        ("Please read", "---------- Forwarded message ---------"),
        ("Zur Kenntnis", "-------- Weitergeleitete Nachricht --------"),
        ("Please read", "Begin forwarded message:"),
    ],
)
def test_a_forwarded_mail_is_by_whoever_wrote_it(subject: str, rule: str) -> None:
    head = "From: Ministry of Ports <press@ports.test>\nDate: Tue, 12 May 2026 08:30:00 +0200\nSubject: The ferry"
    found = _read(_mail(f"For the briefing.\n\n{rule}\n{head}\n\nIt sails again.\n", subject))
    facts = found.facts
    assert found.paragraphs == ("The ferry", "It sails again.")
    assert facts.publisher
    assert facts.publisher.value == "Ministry of Ports"
    assert "forwarded" in facts.publisher.guess
    assert facts.date
    assert facts.date.value == "2026-05-12T08:30+02:00"
    assert "forwarded" in facts.date.guess


def test_a_mail_that_was_forwarded_twice_is_by_whoever_wrote_it_first() -> None:
    outer = "From: Mara Holt <holt@post.test>\nDate: Wed, 13 May 2026 09:00:00 +0200\nSubject: Fwd: Ferry"
    inner = "From: Ada Lind <lind@ports.test>\nDate: Tue, 12 May 2026 08:30:00 +0200\nSubject: Ferry"
    rule = "---------- Forwarded message ---------"
    found = _read(
        _mail(f"{rule}\n{outer}\n\nSee below.\n\n{rule}\n{inner}\n\nIt sails.\n", "Fwd: Fwd: Ferry")
    )
    assert found.paragraphs == ("Ferry", "It sails.")
    assert found.facts.publisher
    assert found.facts.publisher.value == "Ada Lind"


def test_a_forwarded_day_may_be_written_as_people_do() -> None:
    head = "Von: Ministerium <press@ports.test>\nGesendet: Dienstag, 12. Mai 2026 18:02\nAn: alle"
    facts = _read(_mail(f"{head}\n\nSie fährt.\n", "WG: Fähre")).facts
    assert facts.date
    assert facts.date.value == "2026-05-12"


def test_a_text_that_is_attached_is_told_as_what_is_left_out() -> None:
    message = _mail("See below.\n", "Statement")
    message.add_attachment("All of the statement.", filename="statement.txt")
    message.add_attachment("<p>And more.</p>", subtype="html", filename="page.html")
    found = _read(message)
    assert found.paragraphs == ("Statement", "See below.")
    assert passages_left_out(found)["attachment"] == ("statement.txt", "page.html")
