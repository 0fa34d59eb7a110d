"""Pages of placed text and drawn tables into one run of paragraphs and grids."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from crawler.extraction.attachments.blocks import Block, Grid, clean
from crawler.extraction.attachments.lines import Piece, paragraphs
from crawler.extraction.attachments.ruled import Lattice

Part = list[Piece] | tuple[Lattice, Grid]
Letters = Sequence[tuple[str, float, float]]

_SLACK = 4.0  # points by which a line above a table may reach into it


def arranged(lines: Iterable[Piece], tables: Iterable[tuple[Lattice, Letters]]) -> list[Part]:
    """A page from top to bottom: its lines, and between them the tables it draws with the letters inside each."""
    found = list(tables)
    outside = [
        line for line in lines if not any(lattice.holds(line.left + 1, (line.top + line.bottom) / 2) for lattice, _ in found)
    ]
    out: list[Part] = []
    for lattice, letters in found:
        above = lattice.down[0] + _SLACK
        out.append([line for line in outside if line.bottom <= above])
        outside = [line for line in outside if line.bottom > above]
        if letters:
            out.append((lattice, grid_of(lattice, letters)))
    return [*out, outside]


def blocks_of(pages: Iterable[list[Part]]) -> Iterator[Block]:
    """Paragraphs between tables; a table that goes on at the top of the next page is one."""
    lines: list[list[Piece]] = []
    table: tuple[Lattice, Grid] | None = None
    for page in pages:
        for part in page:
            if isinstance(part, list):
                fresh = paragraphs([part])
                if fresh and table is not None:
                    yield table[1]
                    table = None
                lines.append(part)
                continue
            yield from paragraphs(lines)
            lines = []
            if table is not None and _same_columns(table[0], part[0]):
                table = (part[0], _continued(table[1], part[1]))
                continue
            if table is not None:
                yield table[1]
            table = part
    if table is not None:
        yield table[1]
    yield from paragraphs(lines)


def _same_columns(above: Lattice, below: Lattice) -> bool:
    return len(above.across) == len(below.across) and all(abs(a - b) < 4 for a, b in zip(above.across, below.across, strict=True))


def _continued(above: Grid, below: Grid) -> Grid:
    return Grid(above.rows + below.rows, above.lines + below.lines)


def grid_of(lattice: Lattice, letters: Sequence[tuple[str, float, float]]) -> Grid:
    """The table with its words; ``letters`` come in reading order with their middles (y downwards)."""
    owner = {
        (row, column): (area.row, area.column)
        for area in lattice.areas
        for row in range(area.row, area.row + area.rows)
        for column in range(area.column, area.column + area.columns)
    }
    words: dict[tuple[int, int], list[str]] = {}
    for letter, x, y in letters:
        words.setdefault(owner[lattice.place(x, y)], []).append(letter)
    texts = {place: clean("".join(parts)) for place, parts in words.items()}
    height, width = len(lattice.down) - 1, len(lattice.across) - 1
    rows = tuple(tuple(texts.get(owner[row, column], "") for column in range(width)) for row in range(height))
    starts: list[list[str]] = [[] for _ in range(height)]
    for area in lattice.areas:
        starts[area.row].append(texts.get((area.row, area.column), ""))
    return Grid(rows, tuple("\t".join(cells).strip("\t") for cells in starts))
