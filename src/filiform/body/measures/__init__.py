"""Measures of pain drawings: area, spread, overlap, distance, change, widespreadness, cohorts.

Functions on arrays take batches, drawings first and vertices last; `measure`, `overlap`
and `course` apply them to drawings. Areas are in cm² on the body shape named. What is known
about these measures, and what is not, stands in docs/explanation/measures.md.

>>> import numpy as np
>>> from filiform.body import load_surface
>>> from filiform.body.measures import area_cm2, heat_map
>>> surface = load_surface()
>>> paint = np.zeros((2, surface.vertex_count), dtype=np.bool_)
>>> paint[0, surface.region_vertices("knee-front-left")] = True
>>> area = surface.vertex_area_cm2("female")
>>> bool(np.isclose(heat_map(paint) @ area, area_cm2(paint, area).mean()))
True
"""

from .change import Changes, Course, changes, course
from .cohort import Cohort, TooFewDrawings, cohort, heat_levels, heat_map, heated_area_cm2
from .distance import (
    distance_fields_cm,
    surface_distance_along_cm,
    surface_distance_cm,
    surface_distance_pairwise_cm,
)
from .single import (
    DrawingMeasure,
    Overlap,
    PainMeasure,
    PaintMeasure,
    RegionShare,
    measure,
    overlap,
)
from .stacks import (
    area_cm2,
    central_vertices,
    centroids,
    dice,
    dice_pairwise,
    intensities,
    jaccard,
    jaccard_pairwise,
    masks,
    region_areas_cm2,
    shared_cm2_pairwise,
    spreads_cm,
)
from .widespread import (
    ANY_MARK,
    GENERALIZED_PARTS,
    PARTS,
    AreaCount,
    DrawingWidespread,
    Widespread,
    WidespreadPain,
    area_shares,
    marked_areas,
    widespread,
    widespread_pain,
)

__all__ = [
    "ANY_MARK",
    "GENERALIZED_PARTS",
    "PARTS",
    "AreaCount",
    "Changes",
    "Cohort",
    "Course",
    "DrawingMeasure",
    "DrawingWidespread",
    "Overlap",
    "PainMeasure",
    "PaintMeasure",
    "RegionShare",
    "TooFewDrawings",
    "Widespread",
    "WidespreadPain",
    "area_cm2",
    "area_shares",
    "central_vertices",
    "centroids",
    "changes",
    "cohort",
    "course",
    "dice",
    "dice_pairwise",
    "distance_fields_cm",
    "heat_levels",
    "heat_map",
    "heated_area_cm2",
    "intensities",
    "jaccard",
    "jaccard_pairwise",
    "marked_areas",
    "masks",
    "measure",
    "overlap",
    "region_areas_cm2",
    "shared_cm2_pairwise",
    "spreads_cm",
    "surface_distance_along_cm",
    "surface_distance_cm",
    "surface_distance_pairwise_cm",
    "widespread",
    "widespread_pain",
]
