"""Which faults are planted where, and what a careful evaluator must then answer."""

from __future__ import annotations

from samples.faults.bare import bare_deal
from samples.faults.deal import Deal, Plant
from samples.faults.deals import deal_for, each_alone

__all__ = ["Deal", "Plant", "bare_deal", "deal_for", "each_alone"]
