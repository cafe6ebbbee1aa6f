"""Dates of which only bounds are known, as each format for references has them: none is made a span that lasts."""

from __future__ import annotations

from generator.citing.bibtex import bibtex_entry
from generator.citing.finishing import finished
from generator.citing.hayagriva import hayagriva_entry
from generator.document.plain import plain_text
from generator.exports.bibliography.csl_json import csl_item
from generator.exports.bibliography.ris import ris_reference
from tests.test_bibliographies import NASTY


def test_a_time_between_two_days_is_no_span_that_lasts() -> None:
    """Each format marks it in its own way, and the note says it in words."""
    records = {record.key: record for record in NASTY}
    said = {
        "between": "Dated between 2026-04-10 and 2026-04-12.",
        "two-years": "Dated between 2025-12-30 and 2026-01-02.",
        "by": "Dated not later than 2026-03.",
        "from": "Dated not earlier than 2026-03-05.",
    }
    dates = {
        "between": (
            "2026-04-10?/2026-04-12?",
            "2026",
            "2026/04//between 2026-04-10 and 2026-04-12",
            "2026-04",
        ),
        "two-years": (
            "2025-12-30?/2026-01-02?",
            "2025?",
            "2025///between 2025-12-30 and 2026-01-02",
            "~2025",
        ),
        "by": ("/2026-03?", "2026?", "2026/03//not later than 2026-03", "~2026-03"),
        "from": ("2026-03-05?/", "2026?", "2026/03/05/not earlier than 2026-03-05", "~2026-03-05"),
    }
    for key, (edtf, year, ris, hayagriva) in dates.items():
        record = records[key]
        entry, reference = bibtex_entry(record), ris_reference(record)
        assert f"  date = {{{edtf}}},\n  year = {{{year}}},\n" in entry
        assert f"  note = {{{said[key]}}},\n" in entry
        assert f"DA  - {ris}\r\n" in reference
        assert f"N1  - {said[key]}\r\n" in reference
        assert csl_item(record)["issued"]["circa"] is True
        assert csl_item(record)["note"] == said[key]
        assert hayagriva_entry(record)["date"] == hayagriva
    lasting = records["span"]
    assert "date = {2023-04-22/2023-05-01}" in bibtex_entry(lasting)
    assert "N1  - Until 2023-05-01.\r\n" in ris_reference(lasting)


def test_a_citation_says_within_which_bounds_its_date_is() -> None:
    by = next(record for record in NASTY if record.key == "by")
    assert plain_text(finished([("", "Talks. 2026.")], by)) == "Talks. 2026. Dated not later than March 2026."
