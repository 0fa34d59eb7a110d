"""What went wrong, in Chinese and with the right exit code."""

from __future__ import annotations

import errno
import logging
import os
import re
import sys
from collections.abc import Sequence

import typer

log = logging.getLogger("zwgk")
_WHY = {
    errno.EACCES: "没有权限",
    errno.EPERM: "没有权限",
    errno.EROFS: "文件系统只读",
    errno.ENOENT: "文件或文件夹不存在",
    errno.ENOTDIR: "路径中有一段不是文件夹",
    errno.EISDIR: "是文件夹，不是文件",
    errno.EEXIST: "同名文件已存在",
    errno.ENAMETOOLONG: "文件名太长",
    errno.EMFILE: "打开的文件太多",
    errno.EIO: "磁盘读写错误",
}
_WORDS = (
    (r"No such command (.*?)\.?$", "没有这个命令：{}"),
    (r"Got unexpected extra argument(?:\(s\)|s)? \((.*)\)", "多余的参数：{}"),
)
_NUMBERS = (
    (r"valid integer", "应是整数"),
    (r"greater than or equal to (\S+)", "应不小于 {}"),
    (r"less than or equal to (\S+)", "应不大于 {}"),
)
_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


def explain(error: typer.TyperException) -> str:
    """A usage error of the command line as a Chinese sentence; help that was asked for by giving nothing is passed on as it is."""
    sort, context = type(error).__name__, getattr(error, "ctx", None)
    if sort == "NoArgsIsHelpError":
        return error.format_message()
    command = context.command_path if context else "zwgk"
    return f"用法不对：{_what(error, sort)}\n查看用法：{command} --help"


def _what(error: typer.TyperException, sort: str) -> str:
    param, message = getattr(error, "param", None), error.format_message()
    if sort == "NoSuchOption":
        possibilities = getattr(error, "possibilities", None) or ()
        near = f"，是不是 {'、'.join(possibilities)}？" if possibilities else ""
        return f"没有选项 {getattr(error, 'option_name', '')}{near}"
    if sort == "MissingParameter":
        name = (param.metavar or param.opts[-1]) if param is not None else getattr(error, "param_hint", "")
        return f"缺少参数 {name}"
    if sort == "BadParameter":
        name = param.opts[-1] if param is not None and param.opts else ""
        wrong = _in_chinese(str(getattr(error, "message", message)), _NUMBERS)
        return f"{name}：{wrong}" if name else wrong
    if sort == "BadOptionUsage":
        return f"选项 {getattr(error, 'option_name', '')} 后面要写值"
    return _in_chinese(message, _WORDS)


def _in_chinese(message: str, words: Sequence[tuple[str, str]]) -> str:
    """The parser's sentence in Chinese; messages of our own are Chinese already."""
    for pattern, told in words:
        if found := re.search(pattern, message):
            return told.format(*found.groups())
    return message


def tell(error: Exception) -> int:
    """Print what happened and answer the exit code; the trace goes to the log only with ZWGK_DEBUG set."""
    from crawler.profile import ProfileError
    from rules.edition import EditionError
    from storage import DatabaseUrlError, StorageError, StorageFullError
    from zwgk.jobs.failures import JobError

    if os.environ.get("ZWGK_DEBUG"):
        log.exception("command failed")
    code = 1
    if isinstance(error, ProfileError):
        message, code = "\n".join(error.messages), 2
    elif isinstance(error, EditionError | DatabaseUrlError):
        message, code = str(error), 2
    elif isinstance(error, JobError):
        message, code = str(error), error.exit_code
    elif isinstance(error, StorageFullError) or (isinstance(error, OSError) and error.errno in _NO_ROOM):
        message = f"磁盘已满，已保存的内容没有丢失；腾出空间后再次运行会接着进行。（{error}）"
    elif isinstance(error, StorageError):
        message = str(error)
    elif isinstance(error, OSError) and error.errno == errno.EADDRINUSE:
        message = "端口已被占用；用 --port 换一个，或不写 --port 由系统挑选"
    elif isinstance(error, OSError):
        message = f"读写失败：{_WHY.get(error.errno or 0, error.strerror or str(error))}：{error.filename or ''}"
    else:
        message = f"运行出错：{type(error).__name__}：{error}（设置环境变量 ZWGK_DEBUG=1 可看详情）"
    print(message, file=sys.stderr)
    return code
