"""A review is written into a file of which every other byte stays, whatever the file looks like."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.diagnostics import Diagnostics
from generator.editing.reviews import Signature, add_reviews
from generator.editing.scalars import flow_text as scalar
from generator.memo import Memo
from generator.reader import read
from tests.case_files import DEFAULTS
from tests.odd_layouts import OLD, files

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.model.library import Library

STAMP = "1-0123456789ab-ba9876543210-0"
HEAD = {
    path.name: path.read_text(encoding="utf-8")
    for path in DEFAULTS.glob("*.yml")
    if path.name not in {"briefing.yml", "talks.yml"}
}


def written(folder: Path, content: bytes) -> Library:
    """Return the library of a project whose only statements stand in ``content``."""
    home = folder / "briefings" / "x"
    home.mkdir(parents=True, exist_ok=True)
    for name, text in HEAD.items():
        (folder / "briefings" / name).write_text(text, encoding="utf-8")
    for name in ("briefing", "talks"):
        (home / f"{name}.yml").write_text((DEFAULTS / f"{name}.yml").read_text(encoding="utf-8"))
    (home / "call.yml").write_bytes(content)
    return read(folder, "briefings", Diagnostics(), Memo())


WAYS: dict[str, tuple[Callable[[str], str], ...]] = {
    "{}": (str, scalar),
    '"{}"': (lambda value: json.dumps(value, ensure_ascii=False),),
    "'{}'": (lambda value: "'" + value.replace("'", "''") + "'",),
}
"""How a value is written in place of a plain one, and of one in marks."""
quoting = st.sampled_from([*WAYS])


def filled(template: str, number: int | None, values: dict[str, str], style: str) -> str:
    """Return ``template`` with the old reviews, that of statement ``number`` with ``values`` instead."""
    for other in range(3):
        for name, old in OLD.items():
            new = values[name] if other == number else style.format(old)
            template = template.replace(f"<{name} {other}>", new)
    return template


@settings(max_examples=150)
@given(
    template=files(),
    style=quoting,
    ends=st.sampled_from(("\n", "\r\n", "\r")),
    mark=st.booleans(),
    by=st.sampled_from(
        ("Anna Kovač", "O'Hara, Ph.D.: “desk”", "王小明", "null", "A # B", 'a "b" c', "12", "x-1")
    ),
    data=st.data(),
)
def test_every_other_byte_stays(  # noqa: PLR0913  # what a file may look like
    template: tuple[str, list[bool]], style: str, ends: str, by: str, data: st.DataObject, *, mark: bool
) -> None:
    text, has = template
    number = data.draw(st.integers(0, len(has) - 1))
    values = {"by": by, "on": "2026-11-22", "stamp": STAMP}

    def encoded(content: str) -> bytes:
        return (("\ufeff" if mark else "") + content.replace("\n", ends)).encode()

    before = encoded(filled(text, None, {}, style))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        library = written(folder, before)
        statement = library.statements[f"x/one-{number}"]
        (path, after), *others = add_reviews(folder, [Signature(statement, by, values["on"], STAMP)]).items()
        assert (path, others) == ("briefings/x/call.yml", [])
        again = written(folder, after)
    if has[number]:
        new = ({key: way(value) for key, value in values.items()} for way in WAYS[style])
        assert after in [encoded(filled(text, number, values, style)) for values in new]
    else:
        line = f"reviewed: {{by: {scalar(by)}, on: 2026-11-22, stamp: {STAMP}}}".encode()
        head, found, tail = after.partition(line)
        assert found
        kept = head.rstrip(b" ")
        assert head[: len(kept)].endswith((b"\n", b"\r"))
        assert before in (kept + tail.removeprefix(ends.encode()), kept.removesuffix(ends.encode()) + tail)
    reviewed = again.statements[statement.id].reviewed
    assert reviewed is not None
    assert (reviewed.by, str(reviewed.on), reviewed.stamp) == (*values.values(),)
    for id_, old in library.statements.items():
        same = again.statements[id_]
        assert [same.says, same.reports, same.subjects] == [old.says, old.reports, old.subjects]
        assert id_ == statement.id or same.reviewed == old.reviewed


def test_several_statements_of_one_file_at_once(tmp_path: Path) -> None:
    entry = "  - id: {}\n    speaker: alice\n    says: So.\n    source: gazette-1\n    quote: so\n    about: [peace]"
    text = f"statements:\n{entry.format('one')} # end\n\n{entry.format('two')}"
    library = written(tmp_path, text.encode())
    signatures = [
        Signature(library.statements[f"x/{one}"], "Anna", "2026-11-22", STAMP) for one in ("two", "one")
    ]
    after = add_reviews(tmp_path, signatures)["briefings/x/call.yml"].decode()
    line = f"\n    reviewed: {{by: Anna, on: 2026-11-22, stamp: {STAMP}}}"
    assert after == text.replace(" # end", f" # end{line}") + line


@pytest.mark.parametrize("by", ['"Anna"', "«Anna»"])
def test_a_name_that_would_not_stay_as_it_is_is_refused(tmp_path: Path, by: str) -> None:
    text = "statements:\n- id: one\n  about: [peace]\n  speaker: alice\n  says: So.\n  source: gazette-1\n  quote: so\n"
    library = written(tmp_path, text.encode())
    with pytest.raises(ValueError, match="cannot be written as the name of a reviewer"):
        add_reviews(tmp_path, [Signature(library.statements["x/one"], by, "2026-11-22", STAMP)])


def test_a_file_that_was_changed_meanwhile_is_left_alone(tmp_path: Path) -> None:
    text = "statements:\n- id: one\n  about: [peace]\n  speaker: alice\n  says: So.\n  source: gazette-1\n  quote: so\n"
    library = written(tmp_path, text.encode())
    (tmp_path / "briefings/x/call.yml").write_text(text + "# more\n")
    with pytest.raises(ValueError, match="has been changed meanwhile"):
        add_reviews(tmp_path, [Signature(library.statements["x/one"], "Anna", "2026-11-22", STAMP)])


@given(
    st.one_of(
        st.text(st.characters(categories=("L", "P", "N", "S", "Zs"))), st.sampled_from(("No", "null", "1e3"))
    )
)
def test_a_name_is_a_text_to_other_programs_too(text: str) -> None:
    assert yaml.safe_load(f"{{by: {scalar(text)}, on: x}}") == {"by": text, True: "x"}
