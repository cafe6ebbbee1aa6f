"""Writes feeds (Atom, RFC 4287) of editions and corrections.

`items` says what there is to tell of a briefing, `site_feeds` puts it into feeds, `atom` writes one.
"""
