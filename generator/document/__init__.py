"""What a page says, and the ways to write it down."""
