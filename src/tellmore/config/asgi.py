"""The ASGI application. `tellmore up` and any ASGI server start from here."""

import os

from django.core.asgi import get_asgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tellmore.config.settings")
application = get_asgi_application()
