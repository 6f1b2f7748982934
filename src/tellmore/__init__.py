"""tellmore: the whole practice of empathy interviews as one program."""

__version__ = "0.1.0"
