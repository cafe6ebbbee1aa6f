"""From pages to a site: runs the engines, prepares what they build to be hosted, searched and served.

`destination.checked_destination` says where a site may go, `engine.build_site` builds it there and `server.serve_site`
serves it while an editor writes. For a finished site, `hosting.prepare_for_hosting` sets the security policy (with
`theme_templates`, which knows the scripts of the themes, and `stylesheets`), `search.index_site` makes an index for
large libraries, and `up_to_date` tells whether it has to be built again. `serving` and `relay` decide who is answered.
Engines and Pagefind run as programs (`programs`), in a folder that stands in for the project (`workspace`).
"""
