"""What a page says, as small frozen types, and the writers that put it down as HTML, as data for Typst, as plain text.

`inline` and `blocks` hold the types, `joining` puts contents together, `markup` reads editors' Markdown; each writer
is one module: `html`, `typst`, `plain`.
"""
