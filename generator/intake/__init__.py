"""Takes documents and bibliographies in: plain texts to prove quotations by, and drafts of their sources."""
