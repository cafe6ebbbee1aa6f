"""Says what a reader's search finds: a record for each page and each place on it."""
