"""Codes of regions in SNOMED CT, FMA and UBERON, where they could be confirmed at the source.

>>> from filiform.body.codes import codes_of
>>> [(code.system, code.code, code.relation) for code in codes_of("behind-ear-left")]
[('SCT', '24483006', 'exact')]
"""

from .reading import SYSTEMS, Code, codes_of, load_codes

__all__ = ["SYSTEMS", "Code", "codes_of", "load_codes"]
