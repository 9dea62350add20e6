"""The sign for a blank that is filled in by hand; every format shows it in its own way."""

BLANK = "_" * 16
"""In text formats it stands as it is."""
