"""What a library of briefings is: frozen, linked, with no behaviour beyond looking up."""
