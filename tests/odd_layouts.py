"""Files of statements in all the layouts that YAML allows, made by hypothesis."""

from __future__ import annotations

from hypothesis import strategies as st

OLD = {"by": "Former Reviewer", "on": "2020-01-01", "stamp": "1-aaaaaaaaaaaa-bbbbbbbbbbbb-0"}
"""The values of reviews in these files."""

says = st.sampled_from(
    (
        "says: Talks come first.",
        'says: "Talks come first."',
        "says: >\n  Talks come\n  first.",
        "says: >-\n  Talks come first.\n",
        "says: |+\n  Talks come first.\n\n",
        "says: |2-\n    Talks come first.\n\n\n",
        "says: Talks come\n  first.",
        "says: 'Talks come\n\n  first.'",
    )
)
about = st.sampled_from(
    (
        "about: [peace]",
        "about: [peace,\n  trade]  # two",
        "about:\n- peace",
        "about:\n  - peace\n  # the second\n  - trade",
        '"about": [ "peace" ]',
        "stance: {talks: for}",
    )
)
source = st.sampled_from(
    (
        "source: gazette-1\nlocator: para 7",
        "source: gazette-1\nquote: |+\n  talks first\n\n",
        "source: gazette-1 \nquote: 'talks first'\t",
        "source: gazette-1\nquote: first\nalso:\n- source: gazette-whole\n  locator: Überschrift — 会谈",
        "source: gazette-1\nquote: first\nalso:\n    - {source: gazette-whole, locator: para 1}",
    )
)
between = st.sampled_from(("", "\n", "# a comment\n", "\n\n# — Ünïcode 会谈: [ { '\n\n", "     # deep\n"))
review = st.sampled_from(
    (
        "",
        "reviewed: {{by: {by}, on: {on}, stamp: {stamp}}}",
        "reviewed: {{by: {by}, on: {on}, stamp: {stamp} }}  # kept",
        "reviewed: {{ stamp: {stamp},\n  by: {by}, on: {on},}}",
        "reviewed:\n  by: {by}\n  on: {on}   # day\n  # why not\n  stamp: {stamp}",
        "reviewed:\n\n    stamp: {stamp}\n    on: {on}\n    by: {by}",
    )
)


@st.composite
def files(draw: st.DrawFn) -> tuple[str, list[bool]]:
    """Return a template of a file, with places for the values of reviews, and which statements have one."""
    indent = " " * draw(st.sampled_from((0, 2, 4)))
    inner = indent + "  "
    text = draw(between) + "statements:\n"
    has = []
    for number in range(draw(st.integers(1, 3))):
        parts = [f"id: one-{number}", "speaker: alice", draw(says), draw(about), draw(source)]
        signed_before = draw(review)
        for name in OLD:
            signed_before = signed_before.replace(f"{{{name}}}", f"<{name} {number}>")
        signed_before = signed_before.replace("{{", "{").replace("}}", "}")
        has.append(bool(signed_before))
        parts = draw(st.permutations(parts + [signed_before] * bool(signed_before)))
        body = "\n".join(parts).split("\n")
        lines = [f"{inner}{line}" if line.strip() else line for line in body]
        lines[0] = f"{indent}- {lines[0].removeprefix(inner)}"
        text += draw(between) + "\n".join(lines) + "\n"
    text += draw(between)
    return text if draw(st.booleans()) else text.rstrip("\n"), has
