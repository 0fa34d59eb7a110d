"""YAML with the line of every key and value, so that a message can say where something stands."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

import yaml

Location = tuple[int | str, ...]

_LARGEST = 2_000_000
_MOST_NODES = 100_000


class ProfileSyntaxError(Exception):
    """The text is no YAML; ``line`` counts from 1, ``reason`` is Chinese."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(reason)
        self.line = line
        self.reason = reason


@dataclass(frozen=True, slots=True)
class MarkedDocument:
    """Plain data (dicts, lists, scalars), the line of every place in it, and keys that stand twice."""

    data: object
    lines: Mapping[Location, int]
    faults: tuple[tuple[Location, str], ...] = ()

    def line(self, location: Location) -> int:
        """The line of that place, or of the nearest place around it that the text has."""
        while location and location not in self.lines:
            location = location[:-1]
        return self.lines.get(location, 1)


def read_marked(raw: bytes) -> MarkedDocument:
    """The one YAML document in the bytes (UTF-8, or GB18030 as old editors save it)."""
    text = _decoded(raw)
    try:
        loader = yaml.SafeLoader(text)
    except yaml.reader.ReaderError as error:
        raise ProfileSyntaxError(text.count("\n", 0, error.position) + 1, "有不能出现的控制字符") from None
    try:
        node = loader.get_single_node()
        if node is None:
            raise ProfileSyntaxError(1, "文件是空的")
        walk = _Walk(loader)
        data = walk.value(node, ())
        return MarkedDocument(data, walk.lines, tuple(walk.faults))
    except yaml.MarkedYAMLError as error:
        raise _explained(error, text) from None
    finally:
        loader.dispose()


def _decoded(raw: bytes) -> str:
    if len(raw) > _LARGEST:
        raise ProfileSyntaxError(1, f"文件太大（{len(raw)} 字节），不像是区县档案")
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise ProfileSyntaxError(1, "文件编码认不出来，请存为 UTF-8")


def _explained(error: yaml.MarkedYAMLError, text: str) -> ProfileSyntaxError:
    mark = error.problem_mark or error.context_mark
    line = mark.line + 1 if mark else 1
    lines = text.splitlines()
    for number in dict.fromkeys((line, line - 1)):
        if 1 <= number <= len(lines) and re.match(r"\s*(?:- *)?[\w ]+：", lines[number - 1]):
            return ProfileSyntaxError(number, "用了全角冒号“：”，键后面应是半角冒号加空格“: ”")
    if 1 <= line <= len(lines) and re.match(r" *\t", lines[line - 1]):
        return ProfileSyntaxError(line, "缩进不能用制表符（Tab），请用空格")
    return ProfileSyntaxError(line, f"YAML 写法有误，请检查这一行及上一行的缩进、冒号、引号和括号（{error.problem or error}）")


class _Walk:
    """Turns nodes into plain data and remembers where each stood."""

    def __init__(self, loader: yaml.SafeLoader) -> None:
        self.loader = loader
        self.lines: dict[Location, int] = {}
        self.faults: list[tuple[Location, str]] = []
        self._open: list[yaml.Node] = []
        self._count = 0

    def value(self, node: yaml.Node, location: Location) -> object:
        self.lines.setdefault(location, node.start_mark.line + 1)
        self._count += 1
        if self._count > _MOST_NODES or node in self._open:
            raise ProfileSyntaxError(node.start_mark.line + 1, "引用（& 和 *）绕成了圈或展开后太大")
        self._open.append(node)
        try:
            if isinstance(node, yaml.MappingNode):
                return self._mapping(node, location)
            if isinstance(node, yaml.SequenceNode):
                return [self.value(child, (*location, i)) for i, child in enumerate(node.value)]
            return self._scalar(node)
        finally:
            self._open.pop()

    def _mapping(self, node: yaml.MappingNode, location: Location) -> dict[str, object]:
        self.loader.flatten_mapping(node)
        found: dict[str, object] = {}
        for key_node, value_node in node.value:
            key = str(self._scalar(key_node)) if isinstance(key_node, yaml.ScalarNode) else "?"
            place = (*location, key)
            if key in found:
                self.faults.append((place, f"键“{key}”写了两次（前一次在第 {self.lines[place]} 行）"))
            self.lines[place] = key_node.start_mark.line + 1
            found[key] = self.value(value_node, place)
        return found

    def _scalar(self, node: yaml.Node) -> object:
        try:
            built: object = self.loader.construct_object(node)
        except ValueError:  # 2021-02-30 looks like a date to YAML; as text it gets a message of its own
            return str(node.value)
        return built
