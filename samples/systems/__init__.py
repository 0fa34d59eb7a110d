"""The publishing systems of the sample district, by the name that units carry."""

from __future__ import annotations

from collections.abc import Mapping

from samples.systems.asp import Asp
from samples.systems.base import Book, Skin
from samples.systems.hanweb import Hanweb
from samples.systems.shell import Shell
from samples.systems.trs import Trs
from samples.systems.ucap import Ucap
from samples.systems.vsb import Vsb

SYSTEMS: Mapping[str, type[Skin]] = {"trs": Trs, "hanweb": Hanweb, "vsb": Vsb, "ucap": Ucap, "asp": Asp, "shell": Shell}

__all__ = ["SYSTEMS", "Book", "Skin"]
