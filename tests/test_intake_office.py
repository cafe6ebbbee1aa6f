"""Word documents, RTF and e-mails: notes, changes, frames and headers are told apart from the text."""

from __future__ import annotations

from email.message import EmailMessage
from email.policy import SMTP

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from generator.intake.document import Document, NotRead
from generator.intake.isolated import read_here
from tests.intake.read_documents import passages_left_out, read_document, read_word

W = nsdecls("w")
MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"


def _with(body: str) -> Document:
    """Return what is read of a Word document that holds this."""
    document = docx.Document()
    document.element.body.insert(0, parse_xml(f"<w:p {W}>{body}</w:p>"))
    return read_word(document)


def test_notes_of_word_stand_behind_the_text() -> None:
    document = docx.Document()
    for number, words in enumerate(("Minutes of the council.", "Said by telephone."), 1):
        paragraph = document.add_paragraph(f"Sentence {number}.")
        note = document.footnotes.add_footnote()
        note.add_paragraph(words)
        paragraph.runs[0].add_footnote_reference(note)
    found = read_word(document)
    assert found.paragraphs == (
        "Sentence 1.¹",
        "Sentence 2.²",
        "¹ Minutes of the council.",
        "² Said by telephone.",
    )


@pytest.mark.parametrize(
    ("body", "read"),
    [
        ("<w:r><w:t>agreed on</w:t></w:r><w:ins><w:r><w:t> Tuesday</w:t></w:r></w:ins>", "agreed on Tuesday"),
        (
            "<w:hyperlink><w:r><w:t>the text</w:t></w:r></w:hyperlink><w:r><w:t> of it</w:t></w:r>",
            "the text of it",
        ),
        ("<w:sdt><w:sdtContent><w:r><w:t>in a field</w:t></w:r></w:sdtContent></w:sdt>", "in a field"),
        ("<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>page</w:t></w:r>", "page"),
        ("<w:r><w:t>cease</w:t><w:noBreakHyphen/><w:t>fire</w:t></w:r>", "cease\N{NON-BREAKING HYPHEN}fire"),
        ("<w:r><w:t>co</w:t><w:softHyphen/><w:t>operation</w:t></w:r>", "cooperation"),
        ('<w:r><w:sym w:font="Symbol" w:char="F0B7"/><w:t> one</w:t></w:r>', "• one"),
        (
            '<w:r><w:t>sign </w:t><w:sym w:font="Webdings" w:char="F021"/></w:r>',
            "sign \N{REPLACEMENT CHARACTER}",
        ),
        (
            f'<w:r><w:t xml:space="preserve">where </w:t></w:r><m:oMath xmlns:m="{MATH}"><m:t>x=2</m:t></m:oMath>',
            "where x=2",
        ),
        ("<w:r><w:t>one</w:t><w:br/><w:t>two</w:t></w:r>", "one\ntwo"),
        ('<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r>', "²"),
    ],
)
def test_text_is_what_word_prints(body: str, read: str) -> None:
    assert _with(body).paragraphs[0] == read


def test_what_was_deleted_and_what_stands_beside_the_text_is_told() -> None:
    document = docx.Document()
    deleted = "<w:del><w:r><w:delText>never</w:delText></w:r></w:del>"
    document.element.body.insert(0, parse_xml(f"<w:p {W}><w:r><w:t>We agree</w:t></w:r>{deleted}</w:p>"))
    document.sections[0].footer.paragraphs[0].text = "Ministry of Waterways"
    document.add_comment(document.paragraphs[0].runs, text="Check this.", author="Bo")
    found = read_word(document)
    assert found.paragraphs == ("We agree",)
    assert passages_left_out(found) == {
        "passage that was deleted": ("never",),
        "header or footer": ("Ministry of Waterways",),
        "comment": ("Check this.",),
    }


def test_a_frame_and_a_table_within_a_table_are_read() -> None:
    frame = "<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>In a frame.</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>"
    assert _with(f"<w:r><w:t>Before.</w:t></w:r>{frame}").paragraphs[:2] == ("Before.", "In a frame.")
    document = docx.Document()
    table = document.add_table(1, 2)
    table.cell(0, 0).text = "Year"
    table.cell(0, 1).add_table(1, 1).cell(0, 0).text = "2026"
    assert read_word(document).paragraphs == ("Year | 2026",)


def test_notes_of_rtf_stand_behind_the_text() -> None:
    found = read_document(
        rb"{\rtf1\ansi\ansicpg1252 We agreed.{\super\chftn}{\footnote\pard {\super\chftn} Minutes.}"
        rb" It is 5 km{\super 2}."
        rb"{\v secret}\par \'84Caf\'e9\'93 \u1055?\u1086?\u1088?\u1090?\par}"
    )
    assert found.paragraphs == ("We agreed.¹ It is 5 km².", "„Café“ Порт", "¹ Minutes.")
    assert passages_left_out(found) == {"hidden passage": ("secret",)}


def test_halves_of_signs_are_put_together_and_those_alone_are_told() -> None:
    found = read_document(rb"{\rtf1 A ship \u-10179?\u-8550? and \u-10179? half.\par}")
    assert found.paragraphs == ("A ship \U0001f69a and \N{REPLACEMENT CHARACTER} half.",)
    assert found.changed == ("1 sign could not be read: look for \N{REPLACEMENT CHARACTER}",)


def _mail(**headers: str) -> EmailMessage:
    message = EmailMessage(policy=SMTP)
    for name, value in {"From": "Press <press@harbour.test>", "Subject": "Ferry kept", **headers}.items():
        message[name.replace("_", "-")] = value
    return message


def test_a_mail_says_who_sent_it_when_and_about_what() -> None:
    message = _mail(
        Subject="Fwd: RE: Ferry kept", Date="Tue, 12 May 2026 08:30:00 +0200", To="desk@post.test, me@x.test"
    )
    message.set_content("We keep it.\n\nAll of it.")
    message.add_attachment(b"%PDF-", maintype="application", subtype="pdf", filename="../../plan.pdf")
    found = read_document(message.as_bytes())
    assert found.paragraphs == ("Ferry kept", "We keep it.", "All of it.")
    assert found.facts.publisher is not None
    assert found.facts.publisher.value == "Press"
    assert found.facts.date is not None
    assert found.facts.date.value == "2026-05-12T08:30+02:00"
    assert passages_left_out(found)["attachment"] == ("../../plan.pdf",)
    assert "me@x.test" not in found.text + str(found.left_out)


def test_lines_that_a_mail_program_wrapped_are_joined() -> None:
    message = _mail()
    message.set_content("The council has \nkept the ferry.\n\nNobody \nobjected.")
    message.set_param("format", "flowed")
    assert read_document(message.as_bytes()).paragraphs[1:] == (
        "The council has kept the ferry.",
        "Nobody objected.",
    )


@pytest.mark.parametrize("encoding", ["koi8-r", "windows-1251", "utf-8"])
def test_a_mail_in_another_encoding_is_read(encoding: str) -> None:
    message = _mail(Subject="Паром остаётся")
    message.set_content("Паром остаётся, сказала она.", charset=encoding, cte="base64")
    assert read_document(message.as_bytes()).paragraphs == ("Паром остаётся", "Паром остаётся, сказала она.")


def test_a_mail_without_a_text_says_so() -> None:
    message = _mail()
    message.add_attachment(b"x", maintype="application", subtype="pdf", filename="plan.pdf")
    with pytest.raises(NotRead, match="it holds no text, only attachments"):
        read_here(message.as_bytes())


def test_a_text_that_begins_like_a_mail_is_none() -> None:
    found = read_document(b"Question: Will the ferry stay?\n\nAnswer: It will.")
    assert found.kind == "a plain text"
