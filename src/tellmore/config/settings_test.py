"""What differs in tests. The database follows TELLMORE_DATABASE_URL, as in life."""

import base64
import os
import tempfile

os.environ.setdefault("TELLMORE_DATA", tempfile.mkdtemp(prefix="tellmore-test-"))
os.environ.setdefault("TELLMORE_SECRET_KEY", "only-for-tests-" * 4)
os.environ.setdefault("TELLMORE_MASTER_KEY", base64.b64encode(bytes(range(32))).decode())

from tellmore.config.settings import *  # noqa: F403

ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
# A look at the calendar on the first request of a day would be one more query in tests that count them.
MIDDLEWARE = [name for name in MIDDLEWARE if not name.endswith(".PromisesKept")]  # noqa: F405
