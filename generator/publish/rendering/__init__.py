"""Renders a site with MkDocs' own parts, in worker processes, and only the pages that changed.

What comes out is, byte by byte, what ``mkdocs build`` makes of the same pages and `generator.publish.hosting` of them.
A project whose settings bring in what nobody can foresee (`settings.why_whole`) is left to MkDocs itself. A build
begins it with `ahead.renderer`, `build.render_site` does it; `live` and `live_server` show a site that is being edited.
"""
