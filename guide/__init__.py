"""Budget-Wegweiser: a guide to the Budget für Arbeit (§ 61 SGB IX)."""

__version__ = "0.1.0"
