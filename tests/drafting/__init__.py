"""Texts of our own with what drafts must find in them, and the measures of how much they find."""
