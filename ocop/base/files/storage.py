"""Where the bytes lie: under MEDIA_ROOT, with no address of their own."""

from typing import NoReturn

from django.core.files.storage import FileSystemStorage
from django.utils.deconstruct import deconstructible


@deconstructible(path="ocop.base.files.storage.PrivateStorage")
class PrivateStorage(FileSystemStorage):
    """Files under MEDIA_ROOT that have no address: only the view of the owning app hands them out."""

    def __init__(self) -> None:
        super().__init__(file_permissions_mode=0o640, directory_permissions_mode=0o750)

    def url(self, name: str | None) -> NoReturn:
        """There is none."""
        raise ValueError("stored files are private; they are served by the view that owns them")
