"""/suc-khoe/: may this process be sent visitors? Database, migrations and disk, as JSON with 200 or 503."""

import shutil
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

LEAST_FREE_MB = 200
MEGABYTE = 1024 * 1024


@never_cache
@require_safe
def health(request: HttpRequest) -> JsonResponse:
    """200 when every check holds, else 503; each check says what it found."""
    checks = {"database": _database(), "migrations": _migrations(), "disk": _disk()}
    is_well = all(check["ok"] for check in checks.values())
    answer = {"status": "ok" if is_well else "failing", "checks": checks}
    return JsonResponse(answer, status=200 if is_well else 503)


def _database() -> dict[str, Any]:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return {"ok": False}
    return {"ok": True}


def _migrations() -> dict[str, Any]:
    try:
        executor = MigrationExecutor(connection)
        waiting = len(executor.migration_plan(executor.loader.graph.leaf_nodes()))
    except DatabaseError:
        return {"ok": False, "waiting": None}
    return {"ok": waiting == 0, "waiting": waiting}


def _disk() -> dict[str, Any]:
    least = getattr(settings, "HEALTH_LEAST_FREE_MB", LEAST_FREE_MB)
    free = shutil.disk_usage(_nearest(Path(settings.MEDIA_ROOT))).free // MEGABYTE
    return {"ok": free >= least, "free_mb": free}


def _nearest(path: Path) -> Path:
    """The path itself or the closest parent that is already there."""
    return next(place for place in (path, *path.parents) if place.exists())
