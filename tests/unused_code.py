"""Names that nothing uses any more: ``python -m tests.unused_code`` (part of ``make lint``) prints them, with Vulture.

Vulture takes a name for used if anything is called so; so fields are looked at once more: something must read them.

The program's own code must use a name, or a template that it renders: what tests alone use is dead. Code of the
tests may be used by anything.
"""

from __future__ import annotations

import ast
import re
import sys
from typing import TYPE_CHECKING

from vulture import Vulture

from tests.architecture import PACKAGE, ROOT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

CALLED_FROM_OUTSIDE = {
    "click calls it": "format_commands",
    "MkDocs calls or reads it": "BriefingsPlugin dirty on_build_error on_serve build_delay error_handler "
    "_want_rebuild",
    "Python-Markdown calls it": "extendMarkdown makeExtension",
    "Jinja calls or reads it": "filter_stream get_source get_cache_key load_bytecode dump_bytecode bytecode_cache "
    "list_templates",
    "markdown-it-py calls it": "validateLink",
    "pickle calls it": "dispatch_table find_class",
    "Pydantic reads it": "model_config field_title_should_be_set",
    "the standard library's servers and parsers call or read it": "handle handle_comment handle_endtag "
    "handle_error handle_startendtag log_message daemon_threads address_family makefile readable "
    "readinto client_address do_GET protocol_version close_connection",
    "Python calls or reads it": "__getattr__ dont_write_bytecode compress_type create_system external_attr",
    "fontTools reads it": "name_IDs recalc_timestamp",
    "python-docx writes it": "orientation page_width page_height left_margin right_margin bottom_margin "
    "top_margin different_first_page_header_footer last_modified_by space_after",
    "an editor writes it, and it is looked up by its name or value": "HIGH MODERATE "
    "NEGATION_AT_EDGE QUESTION_AS_STATEMENT INSIDE_ANOTHER_QUOTE PARAPHRASE_IN_MARKS RECASED_WORD negation_at_edge "
    "question_as_statement inside_another_quote clause_cut paraphrase_in_marks recased_word",
    "it is read with the rest of its record": "mtime_ns",
    "a walk reads it by its type": "heard_from nickname rival rumours backing",
    "people read it: the list of all checks": "CHECKS",
    "pytest calls or reads it": "pytest_plugins pytest_configure pytest_addoption pytest_terminal_summary "
    "pytest_collection pytest_collection_modifyitems pytestmark zensical_deployment _hasty",
}
"""Who uses a name that nothing of ours does."""
_TEST = re.compile(r"test_\w+")
_PRINTED = re.compile(r"\{[{%].*?[%}]\}", re.DOTALL)


def names_in_templates() -> Iterable[str]:
    """Yield every name that a template of a page or of a document uses: fields of views, for the most part."""
    for path in (ROOT / "site_templates").rglob("*"):
        if path.suffix in {".jinja", ".html"}:
            for code in _PRINTED.findall(path.read_text(encoding="utf-8")):
                yield from re.findall(r"\w+", code)
        elif path.suffix == ".typ":
            yield from re.findall(r"\w+", path.read_text(encoding="utf-8"))


def unused(*folders: str) -> Iterator[dict[str, str]]:
    """Yield what nothing in the first of ``folders`` or in templates uses, then nothing in the first two, and so on.

    Each is names, under a line with the place. A folder is read once: that takes the time.
    """
    vulture = Vulture(ignore_decorators=["@click.command"])
    vulture.used_names.update(names_in_templates())
    for folder in folders:
        vulture.scavenge([str(ROOT / folder)])
        left = [found for found in vulture.get_unused_code() if not _TEST.fullmatch(found.name)]
        yield {
            f"{one.filename.relative_to(ROOT)}:{one.first_lineno}: nothing uses {one.typ} {one.name}": one.name
            for one in left
        }


def unread_fields(sources: Mapping[str, str], read: Iterable[str] = ()) -> dict[str, str]:
    """Return the fields of the classes in ``sources``, by path, that nothing reads, each under a line with its place.

    Those called as one that is ``read`` elsewhere are left out, and those whose name a tuple is taken apart into.
    """
    trees = {path: ast.parse(source) for path, source in sources.items()}
    names = {*read}
    for node in (node for tree in trees.values() for node in ast.walk(tree)):
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Load):
            names.add(node.attr)
        elif isinstance(node, ast.Tuple) and isinstance(node.ctx, ast.Store):
            names |= {part.id for part in node.elts if isinstance(part, ast.Name)}
    return {
        f"{path}:{field.lineno}: nothing reads the field {field.target.id}": field.target.id
        for path, tree in trees.items()
        for kind in ast.walk(tree)
        if isinstance(kind, ast.ClassDef)
        for field in kind.body
        if isinstance(field, ast.AnnAssign)
        and isinstance(field.target, ast.Name)
        and field.target.id not in names
    }


def complaints() -> list[str]:
    """Return what nothing uses, and what stands in the list above although something does."""
    known = {name for names in CALLED_FROM_OUTSIDE.values() for name in names.split()}
    own, anywhere = unused(PACKAGE, "tests")
    in_tests = {line: name for line, name in anywhere.items() if line.startswith("tests/")}
    sources = {
        str(path.relative_to(ROOT)): path.read_text(encoding="utf-8")
        for path in sorted((ROOT / PACKAGE).rglob("*.py"))
    }
    found = own | in_tests | unread_fields(sources, names_in_templates())
    needless = sorted(known - set(found.values()))
    return [line for line, name in found.items() if name not in known] + [
        f"tests/unused_code.py: {name} need not stand in the list" for name in needless
    ]


if __name__ == "__main__":
    found = complaints()
    print("\n".join(found))
    sys.exit(bool(found))
