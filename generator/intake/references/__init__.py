"""Reads bibliographies: BibTeX, RIS, CSL-JSON, Zotero's CSV; each a module with a function from bytes to references."""
