"""Members of packed files (docx, ofd, zip ...), opened under a limit of what they may hold unpacked."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Mapping
from functools import lru_cache

from lxml import etree

from crawler.extraction.attachments.limits import ENCRYPTED, Limits, UnreadableError, damaged

_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
# Letters that XML forbids and that some producers write all the same.
_FORBIDDEN = re.compile(
    rb"[\x00-\x08\x0b\x0c\x0e-\x1f]|&#(?:x0*(?:[0-8bcefBCEF]|1[0-9a-fA-F])|0*(?:[0-8]|1[124-9]|2[0-9]|3[01]));"
)


class Package:
    """A zip archive whose members are found by path, whatever the case and the slashes, within ``limits.unpacked``."""

    def __init__(self, data: bytes, kind: str, limits: Limits) -> None:
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError) as error:
            raise damaged(kind) from error
        self._kind = kind
        infos = self._archive.infolist()
        if sum(info.file_size for info in infos) > limits.unpacked:
            raise UnreadableError(f"解压后超过{limits.unpacked // 2**20}MB，未读（{kind}）")
        self._members: Mapping[str, zipfile.ZipInfo] = {_key(info.filename): info for info in infos}

    def __contains__(self, path: str) -> bool:
        return _key(path) in self._members

    def names(self) -> list[str]:
        """The paths of all members in their order, folders left out."""
        return [info.filename for info in self._members.values() if not info.is_dir()]

    def infos(self) -> list[zipfile.ZipInfo]:
        """The members themselves, folders left out."""
        return [info for info in self._members.values() if not info.is_dir()]

    def read(self, path: str) -> bytes:
        """The bytes of a member. A locked, missing or broken one raises ``UnreadableError``."""
        info = self._members.get(_key(path))
        if info is None:
            raise damaged(self._kind)
        if info.flag_bits & 1:
            raise UnreadableError(ENCRYPTED)
        try:
            return self._archive.read(info)
        except NotImplementedError as error:
            raise UnreadableError(f"压缩方式不支持（{self._kind}）") from error
        except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, OSError, RuntimeError) as error:
            raise damaged(self._kind) from error

    def xml(self, path: str) -> etree._Element:
        """A member as an XML tree; entities are never expanded and nothing is fetched."""
        return parse_xml(self.read(path), self._kind)


def parse_xml(data: bytes, kind: str) -> etree._Element:
    """``data`` as an XML tree. What is not well-formed is refused: a recovering parser would drop the rest without a word."""
    try:
        return etree.fromstring(data, _PARSER)
    except (etree.XMLSyntaxError, ValueError):
        allowed = _FORBIDDEN.sub(b"", data)
    try:
        return etree.fromstring(allowed, _PARSER)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise damaged(kind) from error


def local(element: etree._Element) -> str:
    """The tag of an element without its namespace; an empty string for comments and instructions."""
    tag = element.tag
    return _local(tag) if isinstance(tag, str) else ""


@lru_cache(maxsize=4096)
def _local(tag: str) -> str:
    return tag.rpartition("}")[2]


def attribute(element: etree._Element, name: str) -> str | None:
    """An attribute by its local name, whatever its namespace."""
    found = element.get(name)
    if found is not None:
        return found
    ending = "}" + name
    return next((str(value) for key, value in element.attrib.items() if str(key).endswith(ending)), None)


def child(element: etree._Element, name: str) -> etree._Element | None:
    """The first child with that local name."""
    return next(element.iterchildren("{*}" + name), None)


def _key(path: str) -> str:
    return path.replace("\\", "/").lstrip("/").lower()
