"""How well the ranking finds trigger points of patients who never lived.

Nobody has published pain drawings with the trigger points that examination then confirmed, in
numbers worth measuring with. So patients are made: with known trigger points, drawn as imprecisely
as studies of re-drawing found. ``python -m benchmarks.accuracy`` ranks them by the network and by
simpler ways in the same run. It shows what the model can do where the atlas is right, and how it
fares where the atlas is wrong or people draw otherwise; it does not show that the atlas is right.
"""
