"""Builds the body surface that Filiform ships, from a CC0 base mesh.

Run ``python -m tools.body.build`` to write it anew,
``python -m tools.body.build --check`` to see whether the shipped one is what the sources give.
"""
