"""The z-buffer that the package draws its charts with serves the build as well."""

from filiform.body.raster import rasterise

__all__ = ["rasterise"]
