"""Recognises pages that are no evidence: challenges, firewalls, logins, soft 404s, jumps to the home page, empty shells.

A pure function of what was answered. A word such as 防火墙 alone is never enough: articles are written about firewalls too, so
every sign needs either a status that fits or a page with next to nothing else on it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_CHALLENGE_SCRIPTS = (
    re.compile(r"__jsl_clearance|__jsluid|jsl_clearance_s|document\.cookie\s*=\s*\(['\"]_['\"]\)\s*\+\s*\(['\"]_['\"]\)"),  # 加速乐
    re.compile(r"<script\b[^>]*\br=['\"]m['\"]|\$_ts\s*=\s*window\[['\"]\$_ts['\"]\]|\$_ts\.(?:nsd|cd)\s*=|_\$[a-zA-Z0-9]{2}\(\)\s*;\s*</script>"),  # 瑞数
    re.compile(r"yunsuo_session|security_session_verify|srcurl=|YunSuo"),  # 云锁
    re.compile(r"acw_sc__v2|aliyun_waf|_waf_bd8ce2ce37"),  # 阿里云防护
    re.compile(r"cf[-_]chl|challenge-platform|cf-browser-verification"),  # 云防护
    re.compile(r"wzws[-_]waf|WZWS_CONFIRM|wzwsconector|/WZWSRE"),  # 网站卫士
    re.compile(r"_guard/auto\.js|guardret|/_guard/|slidecaptcha|/captcha/|TencentCaptcha|geetest"),  # 滑块验证
)  # fmt: skip
_FIREWALL_WORDS = re.compile(
    r"安全狗|网站防火墙|云防护|web应用防火墙|waf拦截|云锁|网站卫士|安全宝|知道创宇|创宇盾|云盾|玄武盾|长亭|雷池|加速乐|安恒|护卫神|d盾|safedog|safeline|您的请求(?:可能)?(?:带有|存在|包含)不合法|"
    r"请求(?:已)?被(?:拦截|阻断)|访问(?:已)?被(?:拦截|阻断|禁止|拒绝)|疑似(?:黑客)?攻击|访问行为(?:存在)?异常|您的访问(?:过于|太)频繁|访问频率过快|拒绝访问|请(?:完成|进行|通过)(?:安全|人机)?验证|"
    r"安全验证|人机验证|正在(?:进行)?(?:安全|浏览器)(?:检查|验证)|checking your browser|access denied|request blocked|event\s?id|您的ip.{0,12}(?:被|已)|禁止访问",
    re.IGNORECASE,
)
_FIREWALL_TITLE = re.compile(
    r"防火墙|安全狗|云防护|访问(?:被)?(?:拦截|拒绝|禁止|受限)|^405$|^403|forbidden|安全验证|人机验证|waf|访问验证|请求被拦截|拦截提示",
    re.IGNORECASE,
)
_MISSING_TITLE = re.compile(
    r"^(?:404|error\s?404|页面(?:未找到|不存在|没有找到|找不到|丢失|走丢)|您?(?:访问|请求|查看|浏览)的(?:页面|网页|内容|信息|文件|资源).{0,4}(?:不存在|已删除|未找到|找不到|丢失)|not found|找不到(?:页面|网页)?|出错了?|"
    r"错误(?:页面|提示)?|系统(?:提示|错误)|错误信息|提示(?:信息|页面)?|无法找到|对不起)|(?:^|[\s_|-])(?:404|页面不存在|页面未找到)(?:$|[\s_|-])|404\s*not found|404错误|404页面",
    re.IGNORECASE,
)
_MISSING_WORDS = re.compile(
    r"(?:您?(?:要|所)?(?:访问|请求|查看|浏览|查找|打开)的|该|此|您找的)?(?:页面|网页|内容|信息|文章|文件|资源|栏目|链接|地址)(?:可能)?(?:已经?)?(?:不存在|未找到|没有找到|找不到|走丢了|丢失了?|被?删除|已?失效|被移除|不见了|无法访问|已下线|已撤销|已过期)|"
    r"找不到(?:您|要|该|相关|指定)?.{0,8}(?:页面|网页|文件|资源|内容)|没有找到(?:您|要|该|相关|指定)?.{0,8}(?:页面|网页|文件|内容)|page\s*not\s*found|whitelabel error page|status=404|404\s*not\s*found|file\s*not\s*found|http\s*404|error\s*404|the requested url .{0,80}not found|"
    r"页面(?:暂时)?(?:打不开|走失)|参数(?:错误|不正确|有误)|非法(?:访问|参数|请求)|信息(?:正在)?审核中|暂无权限查看",
    re.IGNORECASE,
)
_MISSING_PAGE = re.compile(
    r"(?:访问|请求|查看|浏览|查找|打开)的(?:页面|网页|内容|信息|文章)(?:可能)?(?:已经?)?(?:不存在|未找到|没有找到|找不到|被?删除)|没有找到您.{0,8}(?:页面|网页)|404\s*not\s*found|error\s*404"
)
_BROKEN_WORDS = re.compile(
    r"(?:系统|网站|平台|服务器|服务)(?:正在)?(?:进行)?(?:维护|升级|改版){1,2}(?:中|，|,|。|$)|正在(?:进行)?(?:维护|升级|改版){1,2}(?:中|，|。|$)|(?:系统|服务器|网络)(?:繁忙|异常|错误|出错)|访问(?:人数|量)过[多大]|服务(?:暂时)?不可用|service (?:temporarily )?unavailable|bad gateway|gateway time-?out|"
    r"internal server error|数据库(?:连接)?(?:错误|失败|异常)|http status 5\d\d|server error in|runtime error|(?:该|本|原)?(?:网站|站点)(?:已经?)?(?:关停|关闭|下线|停用|停止(?:服务|运行|更新))|站点暂停|OLE DB Provider|ODBC [\w ]*Driver|SQLSTATE|ADODB\.|VBScript|网站建设中|too many connections|"
    r"org\.apache\.|java\.lang\.|nullpointerexception|stack ?trace",
    re.IGNORECASE,
)
_LOGIN_TITLE = re.compile(r"登录|登陆|统一身份认证|用户认证|单点登录|^login|sign in", re.IGNORECASE)
_LOGIN_WORDS = re.compile(
    r"(?:请|需要|您(?:还)?未|尚未|须)(?:先)?(?:登录|登陆)|用户登录|账号登录|密码登录|扫码登录|统一身份认证|登录(?:已)?(?:超时|失效|过期)",
    re.IGNORECASE,
)
_DENIED_WORDS = re.compile(
    r"(?:没有|无|暂无)(?:访问|查看|浏览|操作)?(?:该|此|本)?(?:页面|栏目|信息)?的?权限|权限不足|无权(?:访问|查看|浏览)"
)
_DATED = re.compile(r"(?:发布(?:日期|时间)|成文日期|公开日期)[\s\]】:：]*[\[【(（]?\s*[\d０-９二]|索\s*引\s*号[\s\]】:：]*\w*\d")
_MOST_SAID = 200
"""How much an error message inside a site's own header, menus and footer says at most."""
_JUMP = re.compile(
    r"(?:window\.|top\.|self\.|parent\.|document\.)?location(?:\.href)?\s*=\s*['\"]([^'\"]*)['\"]|location\.(?:replace|assign)\(\s*['\"]([^'\"]*)['\"]\s*\)",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"\.click\(|onclick|addEventListener\(\s*['\"]click|\.on\(\s*['\"]click|userAgent|iPhone|Android|isMobile", re.IGNORECASE
)
_NAMED_FUNCTION = re.compile(r"function\s+(\w+)\s*\(")


@dataclass(frozen=True, slots=True)
class Answer:
    """What is needed to tell an answer that is no evidence.

    ``text`` is the visible text on one line, ``source`` the raw page, ``content_letters`` the letters of the main text that was
    found, ``rows`` how many list rows, ``links`` how many links, ``pictures`` how many pictures, frames and form fields; ``refresh`` the
    target of a meta refresh; ``own`` what the page says outside its links, menus and footer.
    """

    url: str
    status: int
    title: str
    text: str
    source: str
    scripts: str
    refresh: str = ""
    rows: int = 0
    links: int = 0
    content_letters: int = 0
    pictures: int = 0
    password_fields: int = 0
    own: str = ""


def blocked_reason(answer: Answer) -> str | None:
    """challenge, login, soft-404, empty-shell, jump-home, maintenance, or None for a page that can be read."""
    for tell in (_challenge, _broken, _missing, _login, _jump, _empty):
        reason = tell(answer)
        if reason:
            return reason
    return None


def _bare(answer: Answer, letters: int = 400) -> bool:
    """Whether there is next to nothing else on the page: short, no rows, few links."""
    return len(answer.text) <= letters and answer.rows == 0 and answer.links <= 12


def _challenge(answer: Answer) -> str | None:
    if answer.status in (412, 521, 567) or (answer.status == 202 and len(answer.text) < 200):
        return "challenge" if _bare(answer, 800) else None
    short = len(answer.text) < 300 and answer.rows == 0
    if short and any(pattern.search(answer.source[:200_000]) for pattern in _CHALLENGE_SCRIPTS):
        return "challenge"
    if (
        _bare(answer, 900)
        and _no_article(answer)
        and (_FIREWALL_TITLE.search(answer.title) or _FIREWALL_WORDS.search(answer.text[:900]))
    ):
        return "challenge"
    if answer.status in (401, 403, 405, 418, 429, 444, 493):
        return "challenge" if answer.rows == 0 and len(answer.text) < 3000 else None
    return None


def _missing(answer: Answer) -> str | None:
    if answer.status in (404, 410):
        return "soft-404" if answer.rows == 0 else None
    title = answer.title.strip()
    if _MISSING_TITLE.search(title) and _no_article(answer) and len(answer.text) < 3000:
        return "soft-404"
    words = _MISSING_WORDS.search(answer.text[:1500])
    if words and _bare(answer) and _no_article(answer):
        return "soft-404"
    # An error message may come inside the site's own header, menus and news: then it is all that the page itself says.
    said = _MISSING_PAGE if answer.rows else _MISSING_WORDS
    return "soft-404" if _says_little(answer) and said.search(answer.own) else None


def _broken(answer: Answer) -> str | None:
    if answer.status >= 500:
        return "maintenance" if answer.status == 503 or _BROKEN_WORDS.search(answer.text[:2000]) else "server-error"
    if answer.status != 200 or _MISSING_WORDS.search(answer.text[:1500]):
        return None
    if _bare(answer) and _BROKEN_WORDS.search(answer.text + " " + answer.title) and _no_article(answer):
        return "maintenance"
    return "maintenance" if not answer.rows and _says_little(answer) and _BROKEN_WORDS.search(answer.own) else None


def _login(answer: Answer) -> str | None:
    if answer.rows or len(answer.text) > 1500:
        return None
    titled = _LOGIN_TITLE.search(answer.title) is not None
    # Many sites keep a login box on every page: then the page says something else besides.
    if answer.password_fields and (
        (titled and answer.content_letters < 300) or (_says_little(answer, 120) and _LOGIN_WORDS.search(answer.text))
    ):
        return "login"
    if _says_little(answer) and _DENIED_WORDS.search(answer.own):
        return "login"
    if (
        _bare(answer, 300)
        and (_LOGIN_TITLE.search(answer.title) or _LOGIN_WORDS.search(answer.text))
        and _no_article(answer)
        and len(answer.own) <= 120
    ):
        return "login"
    return None


def _jump(answer: Answer) -> str | None:
    """A page without content that sends the browser to a folder above itself: how deleted documents end."""
    if len(answer.text) > 120 or answer.rows or answer.pictures > 3:
        return None
    targets = [answer.refresh] if answer.refresh else []
    targets += _jumps(answer.scripts)
    return "jump-home" if any(_is_upwards(target, answer.url) for target in targets) else None


def script_jump(scripts: str) -> str:
    """Where a script sends the browser without being asked; empty where it stays."""
    return next(iter(_jumps(scripts)), "")


def _jumps(scripts: str) -> list[str]:
    return [match[1] or match[2] for match in _JUMP.finditer(scripts) if _by_itself(scripts, match.start())]


def _by_itself(scripts: str, place: int) -> bool:
    """Whether a script jumps without being asked: not on a click, not for phones only, not in a function that nothing calls."""
    before = scripts[max(0, place - 300) : place]
    if _ASKED.search(before):
        return False
    named = next(reversed(list(_NAMED_FUNCTION.finditer(before))), None)
    if named is None or before.count("{", named.start()) <= before.count("}", named.start()):
        return True
    return len(re.findall(rf"\b{re.escape(named[1])}\b", scripts)) > 1


def _empty(answer: Answer) -> str | None:
    if answer.rows or answer.pictures or answer.content_letters >= 15 or answer.links > 3:
        return None
    # A page of few words is a page; a page of few words and scripts waits for them.
    limit = 60 if "<script" in answer.source[:200_000].lower() else 4
    return "empty-shell" if len(answer.text) < limit and not answer.refresh else None


def _is_upwards(target: str, url: str) -> bool:
    target = target.strip()
    if target in ("", "#"):
        return False
    path = re.sub(r"^https?://[^/]*", "", target).partition("?")[0]
    own = re.sub(r"^https?://[^/]*", "", url).partition("?")[0]
    if own in ("", "/", "/index.html", "/index.htm"):
        return False
    if re.fullmatch(r"/?(?:index\.\w+)?", path) and target not in ("index.html", "index.htm", "index.shtml"):
        return True
    if path.startswith("../") and not re.search(r"[^./]", path.replace("index.html", "").replace("index.htm", "")):
        return True
    folder = re.sub(r"(?:index\.\w+)?$", "", path)
    return path.startswith("/") and own.startswith(folder) and own != path and folder.endswith("/")


def _no_article(answer: Answer) -> bool:
    return answer.content_letters < 250 and not _dated(answer)


def _dated(answer: Answer) -> bool:
    """A labelled publication date belongs to a document, and an error page has none; its template may leave the labels without values."""
    return bool(_DATED.search(answer.text))


def _says_little(answer: Answer, most: int = _MOST_SAID) -> bool:
    return 0 < len(answer.own) <= most and not _dated(answer)
