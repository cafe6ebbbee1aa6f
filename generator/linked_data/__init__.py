"""Writes linked data: schema.org, Web Annotations."""
