"""Whatever entries are called, each anchor of a page is one thing's, and links lead to what they name."""

from __future__ import annotations

import re
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from generator.model.references import Noun
from generator.reader.references.reserved_anchors import reserved_part
from tests.case_files import Case, write_project
from tests.html_pages import ORIGIN, parse_page, split_link
from tests.test_anchors import dangling, texts_of, twice

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

FIXED = sorted(
    {
        *(
            "contents",
            "editions",
            "known",
            "key-points",
            "how-to-cite",
            "downloads",
            "sides",
            "voices",
            "silences",
        ),
        *(
            "bottom-line",
            "corrections",
            "key-point-1",
            "crosswalk",
            "resting",
            "coverage",
            "words",
            "undated",
        ),
        *(
            "page",
            "open",
            "earlier",
            "plans",
            "contested",
            "gap",
            "state",
            "also-written",
            "drawn-1",
            "sidebar-title",
        ),
        *(
            "accounts-e",
            "accounts-accounts-e",
            "in-x",
            "y2024",
            "search",
            "drawer",
            "toc",
            "fn",
            "call",
            "person",
        ),
    }
)
"""Names of parts, of pages and of the theme's own, as far as they can be ids."""
NUMBERS = ["1", "2024", "1.2", "trade", "Trade", "peace", "crosswalk", "x", "I"]
NOUNS = ("assessment", "event", "plan", "question", "statement", "term")
_REFUSED = {
    "assessment": {"bottom-line", "corrections", "key-point-1"},
    "plan": {"crosswalk"},
    "question": {"accounts-e", "accounts-accounts-e"},
    "term": {"accounts-e", "accounts-accounts-e"},
}
"""What stands beside a part that has the permanent link already."""


def library_called(ids: Sequence[str], numbers: Sequence[str]) -> dict[str, str]:
    """Return files in which entries of every kind are called ``ids``, in turn; each says its own id."""
    called: dict[str, list[str]] = {noun: [] for noun in NOUNS}
    for at, id_ in enumerate(ids):
        open_ = [noun for noun in NOUNS if id_ not in _REFUSED.get(noun, ())]
        called[open_[at % len(open_)]].append(id_)
    lists = {
        "statements": "  - id: {0}\n    speaker: alice\n    says: This is {1} itself.\n    source: gazette-1\n",
        "events": "  - id: {0}\n    name: This is {1} itself\n    date: 2024-04-01\n    evidence: [gazette-1]\n"
        "    accounts:\n      - by: aland\n      - by: boria\n",
        "questions": "  - id: {0}\n    question: This is {1} itself?\n    looked_in: [gazette-1]\n",
        "terms": "  - id: {0}\n    name: This is {1} itself\n    words:\n      - word: comes\n        forms: [comes]\n"
        "      - word: goes\n        forms: [goes]\n",
        "plans": "  - id: {0}\n    name: This is {1} itself\n    by: aland\n    date: 2024\n    texts: [gazette-1]\n"
        "    points:\n{2}    positions:\n      - topic: fish\n        level: silent\n"
        "        because: It says nothing.\n",
    }
    point = "      - n: '{0}'\n        heading: Point {0}\n        says: It asks.\n"
    points = "".join(point.format(number) for number in numbers)
    entries = "".join(
        f"{name}:\n" + "".join(text.format(id_, _token(id_), points) for id_ in called[name[:-1]])
        for name, text in lists.items()
        if called[name[:-1]]
    )
    assessed = "".join(
        f"  - id: {id_}\n    says: This is {_token(id_)} itself.\n    likelihood: likely\n    confidence: low\n"
        "    because: Little is known.\n    evidence: [gazette-1]\n"
        for id_ in called["assessment"]
    )
    topics = "".join(f"  - {{id: {id_}, name: {id_.capitalize()}}}\n" for id_ in ("fish",))
    return {
        "briefings/x/entries.yml": entries,
        "briefings/more.yml": f"topics:\n{topics}",
        "briefings/x/briefing.yml": f"scale: icd-203-a\nassessments:\n{assessed}" if assessed else "",
    }


def _token(id_: str) -> str:
    return f"«{id_}»"


_ID = re.compile(r'\sid="([^"]+)"')
_LINK = re.compile(r'<a\s[^>]*href="([^"]*)"[^>]*>(.*?)</a>', re.DOTALL)


def misled(texts: Mapping[str, str]) -> list[str]:
    """Return the anchors of entries behind which something else stands, and links that lead to another entry."""
    found = []
    for address, text in texts.items():
        for href, words in _LINK.findall(text):
            meant = re.findall(r"This is «([a-z0-9-]+)» itself", words)
            target, id_ = split_link(urljoin(f"{ORIGIN}{address}", href))
            if meant and id_ and target in texts and id_.partition("--")[0] != meant[0]:
                found.append(f"{address}: {meant[0]} leads to {id_}")
        parts = _ID.split(text)
        for id_, behind in zip(parts[1::2], parts[2::2], strict=True):
            shown = re.search(r"This is «([a-z0-9-]+)» itself", behind.partition("</h")[0])
            if shown and id_ not in (shown[1], f"accounts-{shown[1]}") and not re.search("^_|--", id_):
                found.append(f"{address}: behind {id_} stands {shown[1]}")
    return found


@given(
    st.permutations([*FIXED, "e"]), st.lists(st.sampled_from(NUMBERS), unique=True, min_size=1, max_size=6)
)
@settings(max_examples=6, deadline=None, phases=[Phase.generate])  # nothing here is told better by less
def test_whatever_entries_are_called_each_anchor_is_one_things(ids: list[str], numbers: list[str]) -> None:
    """Each id stands once on its page, each link leads to its own, and the parts keep their permanent links."""
    with TemporaryDirectory() as folder:
        write_project(Case("", {}, ()), Path(folder))
        for name, text in library_called(ids, numbers).items():
            with (Path(folder) / name).open("a", encoding="utf-8") as file:
                file.write(text)
        texts = texts_of(Path(folder))
    pages = {address: parse_page(text, address) for address, text in texts.items()}
    assert twice(pages) == []
    assert dangling(pages) == []
    assert misled(texts) == []
    assert {"bottom-line", "key-point-1", "key-point-2"} <= set(pages["/briefings/x/"].ids)
    plans = texts["/briefings/x/plans/"]
    assert 'id="crosswalk">The plans topic by topic' in plans
    assert "--fish" in plans


def test_an_entry_that_takes_a_permanent_link_is_refused_and_others_of_its_name_are_not() -> None:
    """The same names elsewhere, where no part of the page has them."""
    for noun, names in _REFUSED.items():
        for name in names - {"accounts-e", "accounts-accounts-e"}:
            assert reserved_part(name, Noun(noun))
    left_alone = {
        (noun, name) for noun in ("event", "statement", "question") for name in ("crosswalk", "bottom-line")
    }
    assert not any(reserved_part(name, Noun(noun)) for noun, name in left_alone)
