"""Writes linked data: schema.org, and Web Annotations of the quotations."""
