"""Two headers every answer carries: the id of its request, and the policy of what the page may load."""

import re
import uuid
from collections.abc import Callable

import structlog
from django.conf import settings
from django.http import HttpRequest, HttpResponseBase

Answer = Callable[[HttpRequest], HttpResponseBase]
_SOUND_ID = re.compile(r"[A-Za-z0-9_-]{8,64}")


class RequestId:
    """Binds the id to every log line and audit entry of the request; a sound id of the proxy before us is kept."""

    header = "X-Request-ID"

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer under this request's id."""
        given = request.headers.get(self.header, "")
        request_id = given if _SOUND_ID.fullmatch(given) else uuid.uuid4().hex
        with structlog.contextvars.bound_contextvars(request_id=request_id):
            response = self.get_response(request)
        response[self.header] = request_id
        return response


class ContentSecurityPolicy:
    """The policy of the settings, unless the view has set a stricter one (stored files)."""

    header = "Content-Security-Policy"

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer under the policy."""
        response = self.get_response(request)
        response.headers.setdefault(self.header, settings.CONTENT_SECURITY_POLICY)
        return response
