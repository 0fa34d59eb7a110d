"""What the rules wish to see of a column: how far back its list is read, and which of its documents are opened."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from checks.attribution import nameless, names_of
from checks.evidence import Unit
from checks.needs import CrawlNeeds, Need, collect
from checks.page import Item
from checks.reading.names import plain
from checks.vocabulary import column_words

PARENTS = "上级栏目"
UNASKED_PAGES = 5
"""How many list pages are read of a column that no rule asks for: misplaced documents are looked for there too."""
LIST_PAGES = 60
"""How many list pages are read at most of any column."""
FILES, LINKED = 1, 2
"""What is wanted of a document beside its page: its attachments, the pages that its text links to."""
SHARED_DOCUMENTS = 300
"""How many documents of a column that all units share are opened at most for one wish."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What is wanted of one column: rows published from ``start`` on, at most ``pages`` list pages, and documents by
    ``needs``, whose titles are looked at with and without the units' names (``nameless``).
    """

    start: date
    pages: int
    needs: tuple[Need, ...]
    nameless: Callable[[str], str] = str

    def chosen(self, rows: Sequence[Item], share: int = 1) -> dict[str, int]:
        """The addresses of the documents to open, newest first for each need, with what is wanted beside the page: FILES, LINKED.

        ``share`` is the number of units that share the column: the cap of a need counts for each of them.
        """
        newest_first = sorted(rows, key=lambda row: row.published or date.max, reverse=True)
        chosen: dict[str, int] = {}
        for need in self.needs:
            cap = need.newest if share <= 1 else max(need.newest, min(SHARED_DOCUMENTS, need.newest * share))
            taken = 0
            for row in newest_first:
                if taken >= cap:
                    break
                if need.wants(row.title) or need.wants(self.nameless(row.title)):
                    taken += 1
                    chosen[row.url] = chosen.get(row.url, 0) | FILES * need.attachments | LINKED * need.linked
        return chosen


class Wishes:
    """The needs of a run, looked up by column name."""

    def __init__(self, needs: CrawlNeeds, units: Sequence[Unit] = (), district: str = "") -> None:
        self._needs = needs
        self._nameless = partial(nameless, names_of(tuple(units), district))
        self._by_key: dict[str, list[Need]] = {}
        for need in needs.needs:
            self._by_key.setdefault(need.column, []).append(need)
        self._keys: dict[str, frozenset[str]] = {}

    def keys_of(self, name: str) -> frozenset[str]:
        """The vocabulary keys that a column of this name answers, 上级栏目 included."""
        told = plain(name)
        known = self._keys.get(told)
        if known is None:
            table = column_words().items() if told else ()
            known = frozenset(key for key, words in table if words.match(told) or words.short(told))
            self._keys[told] = known
        return known

    def asked(self, name: str) -> bool:
        """Whether a rule asks for a column of this name."""
        return any(key in self._by_key for key in self.keys_of(name))

    def known(self, name: str) -> bool:
        """Whether the vocabulary knows the name at all, as a column or as one that holds columns."""
        return bool(self.keys_of(name))

    def exact(self, name: str) -> bool:
        """Whether the name is, word for word, a usual column name."""
        return any(column_words()[key].exact(name) for key in self.keys_of(name))

    def of(self, names: Iterable[str]) -> Wish:
        """What is wanted of a column that goes by these names: its own first, then its ancestors', under which its own may rule it out."""
        called = tuple(names)
        keys = {key for name in called for key in self.keys_of(name) if not column_words()[key].bars(called[0])}
        needs = tuple(need for key in sorted(keys) for need in self._by_key.get(key, ()))
        if not needs:
            return Wish(date(self._needs.year - 1, 1, 1), UNASKED_PAGES, (), self._nameless)
        return Wish(min(self._needs.start(need) for need in needs), LIST_PAGES, needs, self._nameless)


def default_needs(year: int) -> CrawlNeeds:
    """The wishes of a crawl that nobody told what rules want: every known column, a year back, with its newest documents."""
    return collect(year, (Need(key, years=1, bodies=True, newest=10) for key in column_words() if key != PARENTS))
