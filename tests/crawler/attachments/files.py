"""Files of every kind, made on the spot: some by the libraries that offices' own tools resemble, the old binary ones by hand."""

from __future__ import annotations

import hashlib
import io
import struct
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from itertools import pairwise

OFD = 'xmlns:ofd="http://www.ofdspec.org/2016"'


def zipped(members: Mapping[str, bytes | str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()


def rar(members: Mapping[str, bytes]) -> bytes:
    """A rar archive (version 4) whose members are stored as they are."""

    def block(kind: int, flags: int, body: bytes, content: bytes = b"") -> bytes:
        head = struct.pack("<BHH", kind, flags, 7 + len(body)) + body
        return struct.pack("<H", zlib.crc32(head) & 0xFFFF) + head + content

    out = b"Rar!\x1a\x07\x00" + block(0x73, 0, bytes(6))
    for name, content in members.items():
        raw = name.encode()
        sizes = struct.pack("<IIBII", len(content), len(content), 2, zlib.crc32(content), 0x5A8A5A8A)
        body = sizes + struct.pack("<BBHI", 20, 0x30, len(raw), 0x20) + raw
        out += block(0x74, 0x8000, body, content)
    return out + block(0x7B, 0x4000, b"")


def docx(body: str, extra: Mapping[str, bytes | str] | None = None) -> bytes:
    """A docx with raw body XML, for what python-docx cannot make."""
    namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    members: dict[str, bytes | str] = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "word/document.xml": f"<w:document {namespace}><w:body>{body}</w:body></w:document>",
    }
    return zipped(members | dict(extra or {}))


def paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def strokes(across: Sequence[float], down: Sequence[float], *, without: Sequence[tuple[float, float, float, float]] = ()) -> str:
    """Drawing commands for a table whose rules stand at ``across`` and ``down``, cell by cell, some left out."""
    flat = [(a, y, b, y) for y in down for a, b in pairwise(across)]
    upright = [(x, a, x, b) for x in across for a, b in pairwise(down)]
    return "".join(f"{a} {b} m {c} {d} l S\n" for a, b, c, d in flat + upright if (a, b, c, d) not in without)


def pdf(
    pages: Sequence[Sequence[tuple[float, float, str]]],
    *,
    password: str | None = None,
    picture: bytes = b"",
    picture_on: Sequence[int] = (),
    drawn: Mapping[int, str] | None = None,
) -> bytes:
    """A PDF with text of 12 points at (x, y). ``picture`` is a raw one of 10 x 10 that fills the pages ``picture_on``.

    ``drawn`` are drawing commands by page.
    """
    count = len(pages)
    fonts = 3 + 2 * count
    objects: list[bytes] = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    kids = " ".join(f"{3 + 2 * index} 0 R" for index in range(count))
    objects[1] = f"<< /Type /Pages /Kids [{kids}] /Count {count} >>".encode()
    streams: dict[int, bytes] = {}
    for index, page in enumerate(pages):
        content = "".join(f"BT /F1 12 Tf {x} {y} Td <{text.encode('utf-16-be').hex()}> Tj ET\n" for x, y, text in page)
        content += (drawn or {}).get(index, "")
        resources = f"/Font << /F1 {fonts} 0 R >>"
        if picture and index in picture_on:
            content += "q 595 0 0 842 0 0 cm /Im1 Do Q\n"
            resources += f" /XObject << /Im1 {fonts + 4} 0 R >>"
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {4 + 2 * index} 0 R /Resources << {resources} >> >>".encode()
        )
        objects.append(b"")
        streams[len(objects)] = content.encode()
    objects.append(
        f"<< /Type /Font /Subtype /Type0 /BaseFont /Test /Encoding /Identity-H /DescendantFonts [{fonts + 1} 0 R] /ToUnicode {fonts + 2} 0 R >>".encode()
    )
    objects.append(
        f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Test /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
        f"/FontDescriptor {fonts + 3} 0 R /DW 1000 >>".encode()
    )
    objects.append(b"")
    streams[len(objects)] = (
        b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /T def /CMapType 2 def "
        b"1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end end"
    )
    objects.append(
        b"<< /Type /FontDescriptor /FontName /Test /Flags 4 /FontBBox [0 -200 1000 800] /Ascent 800 /Descent -200 /CapHeight 700 "
        b"/ItalicAngle 0 /StemV 80 >>"
    )
    if picture:
        objects.append(b"")
        streams[len(objects)] = picture
    identity = b"0123456789abcdef"
    key, trailer = b"", ""
    if password is not None:
        key, entry = _lock(password, identity)
        objects.append(entry)
        trailer = f" /Encrypt {len(objects)} 0 R"
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, declared in enumerate(objects, 1):
        places.append(len(out))
        content = declared
        if number in streams:
            data = streams[number]
            if key:
                data = _rc4(hashlib.md5(key + struct.pack("<I", number)[:3] + b"\0\0").digest()[:10], data)
            head = f"<< /Length {len(data)}"
            if picture and number == fonts + 4:
                head += " /Type /XObject /Subtype /Image /Width 10 /Height 10 /ColorSpace /DeviceRGB /BitsPerComponent 8"
            content = f"{head} >>\nstream\n".encode() + data + b"\nendstream"
        out += f"{number} 0 obj\n".encode() + content + b"\nendobj\n"
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010d} 00000 n \n".encode() for place in places)
    name = f" /ID [<{identity.hex()}> <{identity.hex()}>]"
    out += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R{trailer}{name} >>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(out)


_PADDING = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")


def _rc4(key: bytes, data: bytes) -> bytes:
    state = list(range(256))
    j = 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    out, i, j = bytearray(), 0, 0
    for byte in data:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)


def _lock(password: str, identity: bytes) -> tuple[bytes, bytes]:
    """The 40-bit key of the standard handler, revision 2, and its dictionary."""
    padded = (password.encode() + _PADDING)[:32]
    owner = _rc4(hashlib.md5(padded).digest()[:5], padded)
    key = hashlib.md5(padded + owner + struct.pack("<i", -4) + identity).digest()[:5]
    user = _rc4(key, _PADDING)
    return key, f"<< /Filter /Standard /V 1 /R 2 /O <{owner.hex()}> /U <{user.hex()}> /P -4 >>".encode()


def compound(streams: Mapping[str, bytes]) -> bytes:
    """An OLE compound file (version 3); streams are padded to 4096 bytes so that none is a short one."""
    sector = 512
    bodies = [data.ljust(4096, b"\0") for data in streams.values()]
    bodies = [data + b"\0" * (-len(data) % sector) for data in bodies]
    directory_sectors = (len(bodies) + 1 + 3) // 4
    chains: list[int] = [0xFFFFFFFD]  # sector 0 is the allocation table itself
    starts: list[int] = []
    for length in [directory_sectors, *(len(data) // sector for data in bodies)]:
        starts.append(len(chains))
        chains.extend(range(len(chains) + 1, len(chains) + length))
        chains.append(0xFFFFFFFE)
    assert len(chains) <= 128, "one allocation sector only"
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    header += struct.pack("<IIIIIIIII", 0, 1, starts[0], 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    header += struct.pack("<109I", 0, *[0xFFFFFFFF] * 108)
    table = struct.pack("<128I", *chains, *[0xFFFFFFFF] * (128 - len(chains)))
    entries = [_entry("Root Entry", 5, 1 if bodies else 0xFFFFFFFF, 0xFFFFFFFE, 0)]
    for index, (name, data) in enumerate(zip(streams, bodies, strict=True), 1):
        right = index + 1 if index < len(bodies) else 0xFFFFFFFF
        entries.append(_entry(name, 2, 0xFFFFFFFF, starts[index], len(data), right))
    directory = b"".join(entries).ljust(directory_sectors * sector, b"\0")
    return header + table + directory + b"".join(bodies)


def _entry(name: str, kind: int, child: int, start: int, size: int, right: int = 0xFFFFFFFF) -> bytes:
    wide = name.encode("utf-16-le") + b"\0\0"
    head = wide.ljust(64, b"\0") + struct.pack("<HBB", len(wide), kind, 1)
    return head + struct.pack("<III", 0xFFFFFFFF, right, child) + bytes(36) + struct.pack("<IQ", start, size)


def doc(parts: Sequence[tuple[str, bytes]], *, flags: int = 0x0200, version: int = 0x00C1, ansi: str = "") -> bytes:
    """A Word 97 document. Each part is a paragraph's text with its mark, and its property modifiers (see ``in_cell``, ``row_end``).

    ``ansi`` is text of a second, one-byte piece behind the first.
    """
    text = "".join(words for words, _ in parts)
    start, sheet_at = 2048, 2048 + 512 * (2 * len(text) // 512 + 1) + 512
    offsets = [start]
    for words, _ in parts:
        offsets.append(offsets[-1] + 2 * len(words))
    ansi_at = offsets[-1]
    end = ansi_at + len(ansi)
    head = bytearray(start)
    struct.pack_into("<HH", head, 0, 0xA5EC, version)
    struct.pack_into("<H", head, 10, flags)
    struct.pack_into("<H", head, 32, 14)
    struct.pack_into("<H", head, 62, 22)
    struct.pack_into("<i", head, 76, len(text) + len(ansi))
    struct.pack_into("<H", head, 152, 93)
    positions, places = [0, len(text)], [start]
    if ansi:
        positions.append(len(text) + len(ansi))
        places.append(ansi_at * 2 | 0x40000000)
    pieces = struct.pack(f"<{len(positions)}I", *positions) + b"".join(struct.pack("<HIH", 0, place, 0) for place in places)
    clx = b"\x02" + struct.pack("<I", len(pieces)) + pieces
    bins = struct.pack("<III", start, end, sheet_at // 512)
    struct.pack_into("<II", head, 154 + 8 * 33, 0, len(clx))
    struct.pack_into("<II", head, 154 + 8 * 13, len(clx), len(bins))
    document = bytes(head) + text.encode("utf-16-le") + ansi.encode("cp1252")
    document = document.ljust(sheet_at, b"\0") + _sheet(offsets, [modifiers for _, modifiers in parts])
    return compound({"WordDocument": document, "1Table": clx + bins})


def _sheet(offsets: Sequence[int], modifiers: Sequence[bytes]) -> bytes:
    runs = len(modifiers)
    page = bytearray(512)
    struct.pack_into(f"<{runs + 1}I", page, 0, *offsets)
    at = 511
    for index, changes in enumerate(modifiers):
        if not changes:
            continue
        listed = b"\0\0" + changes
        listed += b"\0" * ((len(listed) + 1) % 2)  # with its length byte an even number
        at = (at - len(listed) - 1) // 2 * 2
        assert at > 4 * (runs + 1) + 13 * runs, "too many properties for one page"
        page[at] = (len(listed) + 1) // 2
        page[at + 1 : at + 1 + len(listed)] = listed
        page[4 * (runs + 1) + 13 * index] = at // 2
    page[511] = runs
    return bytes(page)


IN_CELL = b"\x16\x24\x01"


def row_end(edges: Sequence[int], merges: Sequence[int] = ()) -> bytes:
    """The modifiers of a mark that ends a row whose cells stand between ``edges``; ``merges`` are their merge flags."""
    count = len(edges) - 1
    flags = [*merges, *[0] * (count - len(merges))]
    cells = b"".join(struct.pack("<H", flag) + bytes(18) for flag in flags)
    operand = bytes([count]) + struct.pack(f"<{count + 1}h", *edges) + cells
    return IN_CELL + b"\x17\x24\x01" + b"\x08\xd6" + struct.pack("<H", len(operand) + 1) + operand


def ofd(
    pages: Sequence[str], *, template: str = "", resources: str = "", extra: Mapping[str, bytes | str] | None = None
) -> bytes:
    """An OFD whose pages hold the given objects, all on one template."""
    members: dict[str, bytes | str] = {
        "OFD.xml": f"<ofd:OFD {OFD}><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>",
    }
    common = '<ofd:TemplatePage ID="1" BaseLoc="Tpls/Tpl_0/Content.xml"/>' if template else ""
    if resources:
        common += "<ofd:DocumentRes>DocumentRes.xml</ofd:DocumentRes>"
        members["Doc_0/DocumentRes.xml"] = (
            f'<ofd:Res {OFD} BaseLoc="Res"><ofd:MultiMedias>{resources}</ofd:MultiMedias></ofd:Res>'
        )
    listed = "".join(f'<ofd:Page ID="{10 + n}" BaseLoc="Pages/Page_{n}/Content.xml"/>' for n in range(len(pages)))
    members["Doc_0/Document.xml"] = (
        f"<ofd:Document {OFD}><ofd:CommonData>{common}</ofd:CommonData><ofd:Pages>{listed}</ofd:Pages></ofd:Document>"
    )
    use = '<ofd:Template TemplateID="1" ZOrder="Background"/>' if template else ""
    for number, objects in enumerate(pages):
        members[f"Doc_0/Pages/Page_{number}/Content.xml"] = (
            f"<ofd:Page {OFD}>{use}<ofd:Content><ofd:Layer>{objects}</ofd:Layer></ofd:Content></ofd:Page>"
        )
    if template:
        members["Doc_0/Tpls/Tpl_0/Content.xml"] = (
            f"<ofd:Page {OFD}><ofd:Content><ofd:Layer>{template}</ofd:Layer></ofd:Content></ofd:Page>"
        )
    return zipped(members | dict(extra or {}))


def ofd_text(x: float, y: float, text: str) -> str:
    return (
        f'<ofd:TextObject Boundary="{x} {y} {len(text) * 4} 5" Size="4"><ofd:TextCode X="0" Y="4" DeltaX="g {len(text) - 1} 4">'
        f"{text}</ofd:TextCode></ofd:TextObject>"
    )
