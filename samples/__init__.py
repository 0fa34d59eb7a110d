"""The bundled sample district 示例区: fictional units on real-looking publishing systems, served on loopback.

``serve()`` starts it; ``zwgk demo`` and the end-to-end tests crawl it. What a careful evaluator must answer stands in ``samples/truth``.
"""

from __future__ import annotations

from samples.running import RunningSample, serve

__all__ = ["RunningSample", "serve"]
