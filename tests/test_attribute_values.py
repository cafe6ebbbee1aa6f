"""What a template prints into an attribute is words alone, with no filter to forget; elsewhere it is as ever."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from jinja2 import DictLoader

from generator.document.inline import Address, Anchor, Content, Foreign, Link, Quotation
from generator.document.joining import phrase
from generator.document.site_position import SitePosition
from generator.writer.pages.page_context import PageContext
from generator.writer.pages.printing import environments

SHOWN: dict[str, Content | int] = {
    "arabic": "Talks with سلام in May",
    "quotation": Quotation("paix", "fr"),
    "link": Link(Address("actors/xi/"), phrase("Xi, ", Foreign("习近平", "zh"))),
    "way": Address("actors/xi/"),
    "anchor": Anchor("xi"),
    "typed": '*A* & "B" don\'t',
    "class_more": " more",
    "number": 7,
    "yes": 1,
}
BDI = '<bdi dir="rtl">سلام</bdi>'


class Row(NamedTuple):
    """A template with what it prints in a part."""

    template: str
    printed: str


WORDS_ALONE = [
    Row('<p title="{{ arabic }}">', '<p title="Talks with سلام in May">'),
    Row('<p title="{{ arabic | plain }}">', '<p title="Talks with سلام in May">'),
    Row('<p title="{{ quotation }}">', '<p title="“paix”">'),
    Row('<p title="of {{ link }}: {{ quotation }}">', '<p title="of Xi, 习近平: “paix”">'),
    Row("<p title='{{ typed }}'>", "<p title='*A* &amp; &quot;B&quot; don&#39;t'>"),
    Row('<p title="{{ typed }}">', '<p title="*A* &amp; &quot;B&quot; don\'t">'),
    Row("<p\n  title = '{{ arabic }}'\n>", "<p\n  title = 'Talks with سلام in May'\n>"),
    Row('<a href="{{ way }}" id="{{ anchor }}">', '<a href="../actors/xi/" id="xi">'),
    Row('<p class="level{{ class_more }}" width="{{ number - 2 }}">', '<p class="level more" width="5">'),
    Row('<p title="{{ arabic if yes else link }}">', '<p title="Talks with سلام in May">'),
    Row(
        '<p title="{% if yes %}{{ arabic }}"{% else %}{{ link }}"{% endif %}>',
        '<p title="Talks with سلام in May">',
    ),
    Row('<p{% if yes %} title="{{ arabic }}"{% endif %}>', '<p title="Talks with سلام in May">'),
    Row('{% for x in [1] %}<p title="{{ arabic }}">{% endfor %}', '<p title="Talks with سلام in May">'),
    Row("<{{ 'p' }} title=\"{{ arabic }}\">", '<p title="Talks with سلام in May">'),
]
AS_EVER = [
    Row("<p>{{ arabic }}</p>", f"<p>Talks with {BDI} in May</p>"),
    Row('<p title="x">"{{ arabic }}"</p>', f'<p title="x">"Talks with {BDI} in May"</p>'),
    Row('so = "{{ arabic }}"', f'so = "Talks with {BDI} in May"'),
    Row('1 < 2 and x="{{ arabic }}"', f'1 < 2 and x="Talks with {BDI} in May"'),
    Row('<!-- <p title=" -->{{ arabic }}', f'<!-- <p title=" -->Talks with {BDI} in May'),
    Row('a <b of words\n\nx="{{ arabic }}"', f'a <b of words\n\nx="Talks with {BDI} in May"'),
    Row('<p title="never ended\n\n{{ arabic }}', f'<p title="never ended\n\nTalks with {BDI} in May'),
    Row(
        '<p title="{% if yes %}{{ number }}"{% else %}{{ number }}"{% endif %}>{{ quotation }}',
        '<p title="7"><q lang="fr">“paix”</q>',
    ),
    Row("<q{{ quotation | attributes }}>", '<q lang="fr">'),
    Row('<q title="\'">{{ quotation }}', '<q title="\'"><q lang="fr">“paix”</q>'),
]


def printed(template: str, *, page: bool = False) -> str:
    """Return what a page, or a part, prints."""
    pages, parts = environments(DictLoader({}))
    shown = PageContext.of(SitePosition.of("about/"), "en", parts).variables(SHOWN)
    return (pages if page else parts).from_string(template).render(shown)


@pytest.mark.parametrize("row", [*WORDS_ALONE, *AS_EVER], ids=lambda row: row.template)
def test_an_attribute_holds_words_alone(row: Row) -> None:
    assert printed(row.template) == row.printed


def test_an_attribute_on_a_page_holds_words_as_typed_in_markdown_too() -> None:
    assert printed('<p title="{{ typed }}">', page=True) == (
        '<p title="&#42;A&#42; &#38; &#34;B&#34; don&#39;t">'
    )
    assert printed('<p title="{{ arabic }}">', page=True) == '<p title="Talks with سلام in May">'


@pytest.mark.parametrize(
    "template", ['<p title="{{ link | blocks }}">', '<p title="{{ quotation | attributes }}">']
)
def test_html_in_an_attribute_is_a_mistake_of_the_template(template: str) -> None:
    with pytest.raises(TypeError, match="an attribute holds words alone"):
        printed(template)
