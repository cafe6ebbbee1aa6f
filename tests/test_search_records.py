"""What a search finds leads to places that are there, covers every page, and is fetched from one file."""

from __future__ import annotations

import json
import re
import sys
from typing import TYPE_CHECKING

import pytest

from generator.document.outline import outline
from generator.publish.theme_search import (
    RECORDS,
    WORKER,
    Records,
    brings_worker,
    put_records,
    read_records,
)
from generator.starter import new_site
from tests.architecture import ROOT
from tests.folders import write
from tests.sites import run

if TYPE_CHECKING:
    from pathlib import Path

    from tests.sites import BuiltSite

CONFIG = {"lang": ["en"], "separator": " ", "pipeline": [], "fields": {}}
PAGE = """\
files = __import__("mkdocs.structure.files", fromlist=["File"])

def on_files(files_, config):
    page = files.File.generated(config, "gazetteer.md", content="# Gazetteer\\n\\n## Ports {#ports}\\n\\nQuay.")
    files_.append(page)
"""


def records_in(site: Path) -> dict[str, dict[str, object]]:
    """Return what a search finds in a site, by address."""
    text = (site / RECORDS).read_text(encoding="utf-8")
    records = json.loads(text[text.index("{") :].rstrip(";\n"))["docs"]
    found = {record["location"]: record for record in records}
    assert len(found) == len(records), "an address twice"
    return found


@pytest.mark.engine
@pytest.mark.parametrize("engine", ["mkdocs", "zensical"])
def test_every_record_leads_to_a_place(
    engine: str, mkdocs_site: BuiltSite, request: pytest.FixtureRequest
) -> None:
    """The anchors are those of both engines, though one of them has its own search."""
    site: BuiltSite = request.getfixturevalue(f"{engine}_site")
    anchors: dict[str, set[str]] = {}
    for location in records_in(mkdocs_site.html):
        page, _, anchor = location.partition("#")
        if page not in anchors:
            anchors[page] = set(re.findall(r'id="([^"]+)"', (site.html / page / "index.html").read_text()))
        assert not anchor or anchor in anchors[page], location


@pytest.mark.engine
def test_every_page_is_found_once(mkdocs_site: BuiltSite) -> None:
    found = {location.partition("#")[0] for location in records_in(mkdocs_site.html)}
    pages = {
        path.parent.relative_to(mkdocs_site.html).as_posix() for path in mkdocs_site.html.rglob("index.html")
    }
    editions = {page for page in pages if "/editions/" in f"{page}/"}  # what they say now is found
    assert found == {"" if page == "." else f"{page}/" for page in pages - editions}


@pytest.mark.engine
def test_what_every_visit_fetches_says_only_where_they_are(mkdocs_site: BuiltSite) -> None:
    index = json.loads((mkdocs_site.html / "search" / "search_index.json").read_bytes())
    assert index["docs"] == []
    assert re.fullmatch(rf"{RECORDS}\?[0-9a-f]{{8}}", index["config"]["records"])
    assert not (mkdocs_site.html / ".search").exists()


@pytest.mark.engine
def test_pages_that_others_add_are_found_too(tmp_path: Path) -> None:
    project = tmp_path / "project"
    new_site(project)
    (project / "gazetteer.py").write_text(PAGE, encoding="utf-8")
    with (project / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write("\nhooks: [gazetteer.py]\n")
    done = run(sys.executable, "-m", "mkdocs", "build", cwd=project)
    assert done.returncode == 0, done.stdout
    found = records_in(project / "build" / "site")
    assert "Quay" in str(found["gazetteer/#ports"]["text"])
    assert "briefings/first-briefing/" in found


def test_a_theme_without_our_worker_keeps_its_search(tmp_path: Path) -> None:
    assert brings_worker([str(tmp_path), str(ROOT / "site_templates" / "theme")])
    assert not brings_worker([str(tmp_path)])
    assert (ROOT / "site_templates" / "theme" / WORKER).is_file()


def test_a_site_with_another_search_is_left_alone(tmp_path: Path) -> None:
    put_records(tmp_path, Records(frozenset({""}), ('{"location":"","title":"Home","text":""}',)))
    assert not any(tmp_path.iterdir())


def test_a_site_for_a_disk_names_its_files(tmp_path: Path) -> None:
    written = [
        {"location": "a/#b", "title": "A < B", "text": ["one & two", "three\nfour"]},
        {"location": "", "title": "x"},
    ]
    write(tmp_path, {".search/lists.json": json.dumps(written)})
    records = read_records(tmp_path, directory_urls=False)
    assert records.pages == {"a/index.html", "index.html"}
    first, second = json.loads(f"[{','.join(records.texts)}]")
    assert first == {"location": "a/index.html#b", "title": "A &lt; B", "text": "one &amp; two\nthree four"}
    assert second["location"] == "index.html"
    assert read_records(tmp_path, directory_urls=True).pages == {"a/", ""}


def test_pages_with_names_of_their_own_have_their_files_on_a_disk(tmp_path: Path) -> None:
    written = [{"location": "handbook/how%20we%20work/#a", "title": "A"}]
    write(tmp_path, {".search/handbook/x.json": json.dumps(written), "handbook/how we work.md": "# A"})
    assert read_records(tmp_path, directory_urls=False).pages == {"handbook/how%20we%20work.html"}
    assert read_records(tmp_path, directory_urls=True).pages == {"handbook/how%20we%20work/"}


def test_records_of_ours_and_of_others_are_one_file_and_always_the_same(tmp_path: Path) -> None:
    record = Records(frozenset({"a/"}), ('{"location":"a/","title":"A","text":""}',))
    for name in ("one", "two"):
        foreign = {"config": CONFIG, "docs": [{"location": "z/", "title": "Z", "text": ""}]}
        write(tmp_path / name, {"search/search_index.json": json.dumps(foreign)})
        put_records(tmp_path / name, record)
    assert list(records_in(tmp_path / "one")) == ["a/", "z/"]
    assert (tmp_path / "one" / RECORDS).read_bytes() == (tmp_path / "two" / RECORDS).read_bytes()


def test_a_file_that_holds_no_records_is_refused(tmp_path: Path) -> None:
    write(tmp_path, {".search/actors.json": "{}"})
    with pytest.raises(ValueError, match=r"actors\.json does not hold"):
        read_records(tmp_path, directory_urls=True)


def test_headings_have_the_anchors_of_the_engines() -> None:
    text = (
        'Setext\n======\n\n## Як це зроблено\n\n!!! note "Mind"\n    The gap.\n\n```\n# no heading\n```\n'
        "\n## Names, places & dates\n"
    )
    found = {heading.anchor: heading for heading in outline(text)}
    assert list(found) == ["", "setext", "як-це-зроблено", "names-places-dates"]
    assert found["як-це-зроблено"].words == ('"Mind" The gap.', "# no heading")
