"""Which faults are planted where, and what a careful evaluator must then answer."""

from __future__ import annotations

from samples.faults.deal import Deal, Plant
from samples.faults.deals import deal_for

__all__ = ["Deal", "Plant", "deal_for"]
