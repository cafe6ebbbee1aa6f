"""The disk: files read with care, written whole or not at all, replaced and removed only if they are ours."""
