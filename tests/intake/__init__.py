"""Documents of our own in every format that can be taken in, and how much of them is kept."""
