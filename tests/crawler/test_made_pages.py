"""Pages that nobody wrote are read as a reader sees them: every row with its title and day, every document with its head, text and files."""

from __future__ import annotations

from urllib.parse import urljoin

import pytest

from crawler.extraction import read_page
from tests.crawler.made_pages import AS_OF, HOST, MadeDocument, MadeList, made_document, made_list

LIST = f"{HOST}/zwgk/cz/"
AT_A_TIME = 200


def _wrong_list(made: MadeList) -> list[str]:
    record = read_page(made.html.encode(), LIST, "text/html", 200, AS_OF)
    wrong = [] if record.kind == "column" else [f"kind: {record.kind}"]
    read = [(item.title.rstrip(".…"), item.published) for item in record.items]
    seen = [(row.title, row.day) for row in made.rows]
    # A title that is cut and nowhere whole can only be read as it is shown.
    if len(read) != len(seen) or not all(
        (t.startswith(r) and len(r) >= 12 and a == b) or (r, a) == (t, b) for (r, a), (t, b) in zip(read, seen, strict=False)
    ):
        wrong.append(f"rows: {read[:3]} for {seen[:3]}")
    following = urljoin(LIST, made.following) if made.following else None
    if record.next_page != following:
        wrong.append(f"next page: {record.next_page} for {following}")
    return wrong


def _wrong_document(made: MadeDocument) -> list[str]:
    record = read_page(made.html.encode(), made.url, "text/html", 200, AS_OF)
    lines = record.text.split("\n")
    read_as = {
        "kind": (record.kind, "document"),
        "title": (record.title, made.title),
        "published": (record.published, made.day),
        "source": (record.source, made.source),
        "number": (record.document_number or "", made.number),
        "written": (record.dates.get("成文日期"), made.written),
        "files": (sorted(file.url for file in record.attachments), sorted(made.files)),
        "first paragraph": (made.first in lines, True),
        "last paragraph": (made.last in lines, True),
        "others' words": ([words for words in made.strange if words in record.text], []),
    }
    return [f"{name}: {read} for {seen}" for name, (read, seen) in read_as.items() if read != seen]


@pytest.mark.parametrize("start", range(0, 1000, AT_A_TIME))
def test_lists_are_read_as_they_are_seen(start: int) -> None:
    wrong = {number: found for number in range(start, start + AT_A_TIME) if (found := _wrong_list(made_list(number)))}

    assert wrong == {}


@pytest.mark.parametrize("start", range(0, 1000, AT_A_TIME))
def test_documents_are_read_as_they_are_seen(start: int) -> None:
    wrong = {number: found for number in range(start, start + AT_A_TIME) if (found := _wrong_document(made_document(number)))}

    assert wrong == {}
