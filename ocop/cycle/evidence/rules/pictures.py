"""A photo of a paper as a phone takes it, made fit to keep: upright, not larger than is legible, without any trace.

The new picture is drawn from the pixels alone, so nothing of the camera, the place or the person goes along.
"""

import io
from dataclasses import dataclass

from PIL import Image, ImageOps

from ocop.base.kernel.outcome import Obstacle, Refused, refuse_if

PICTURES = frozenset({"jpg", "png", "webp"})
QUALITY = 85
WHITE = (255, 255, 255)


@dataclass(frozen=True, slots=True)
class Fit:
    """How large and how fine a kept picture is, and how large one may come."""

    longest_side: int
    most_pixels: int
    quality: int = QUALITY


def fitted(content: bytes, fit: Fit) -> bytes:
    """The picture upright by its own mark, shrunk to the longest side, as JPEG without metadata."""
    upright = ImageOps.exif_transpose(_opened(content, fit))
    upright.thumbnail((fit.longest_side, fit.longest_side), Image.Resampling.LANCZOS)
    return _jpeg(upright, fit.quality)


def turned(content: bytes, fit: Fit) -> bytes:
    """The picture turned to the right by a quarter."""
    return _jpeg(_opened(content, fit).transpose(Image.Transpose.ROTATE_270), fit.quality)


def _opened(content: bytes, fit: Fit) -> Image.Image:
    """The picture with its pixels read; a broken or enormous one is refused before it fills the memory."""
    try:
        photo = Image.open(io.BytesIO(content))
        is_too_large = photo.width * photo.height > fit.most_pixels
        if not is_too_large:
            photo.draft("RGB", (fit.longest_side, fit.longest_side))
            photo.load()
    except Image.DecompressionBombError:
        is_too_large = True
    except Exception as fault:  # the decoder raises whatever it stumbles on in a damaged picture
        raise Refused([Obstacle("file.broken")]) from fault
    refuse_if([Obstacle("picture.too-large", {"limit": fit.most_pixels // 1_000_000})] if is_too_large else [])
    return photo


def _jpeg(picture: Image.Image, quality: int) -> bytes:
    """Drawn anew on white: only pixels, no note of the camera, no comment, no colour table."""
    plain = Image.new("RGB", picture.size, WHITE)
    layered = picture.convert("RGBA") if picture.mode in ("RGBA", "LA", "PA", "P") else None
    plain.paste(layered or picture.convert("RGB"), mask=layered)
    written = io.BytesIO()
    plain.save(written, "JPEG", quality=quality, optimize=True)
    return written.getvalue()
