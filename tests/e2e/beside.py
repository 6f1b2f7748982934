"""Python beside a running program: Django loaded once, then one piece of code a line, and what it printed back.

Journeys set their scenes with it; loading Django anew for every scene cost more than the scenes did.
"""

from __future__ import annotations

import contextlib
import io
import json
import sys
import traceback

from django.db import connections

from tellmore.command.main import use_data


def answer(code: str) -> tuple[str, str]:
    """What the code printed, and how it failed."""
    said = io.StringIO()
    try:
        with contextlib.redirect_stdout(said):
            exec(code, {"__name__": "beside"})
    except Exception:
        return said.getvalue(), traceback.format_exc()
    finally:
        connections.close_all()
    return said.getvalue(), ""


if __name__ == "__main__":
    use_data(None)
    for line in sys.stdin:
        print(json.dumps(answer(json.loads(line))), flush=True)
