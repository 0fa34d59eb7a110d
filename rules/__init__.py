"""The 162 indicators, one module each, and the engine that judges them."""

from rules.model import Rule, Verdict, judge

__all__ = ["Rule", "Verdict", "judge"]
