"""From saved bytes to page records and bodies."""

from crawler.extraction.body import read_body
from crawler.extraction.encoding import decode
from crawler.extraction.page import EXTRACTOR_VERSION, read_page

__all__ = ["EXTRACTOR_VERSION", "decode", "read_body", "read_page"]
