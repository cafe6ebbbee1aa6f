"""What a page says, as small frozen types, and the writers that make HTML, data for Typst and plain text of it.

`inline` and `blocks` hold the types, `joining` puts contents together, `markup` reads editors' Markdown; each writer
is one module: `html`, `typst`, `plain`.
"""
