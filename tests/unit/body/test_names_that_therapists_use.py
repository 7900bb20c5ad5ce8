"""Every place that a therapist would name is found by that name, also in Latin and in Spanish."""

import pytest

from filiform.body.naming import UnknownRegion, find_regions

NAMES = """
supraorbital                    forehead-above-eye
temporal area                   temple
retroauricular                  behind-ear
preauricular                    in-front-of-ear
TMJ                             in-front-of-ear
angle of the jaw                jaw-angle
suboccipital strip              below-skull
posterior neck                  back-of-neck
cervical paraspinals            back-of-neck
anterior neck                   front-of-neck
lateral neck                    side-of-neck
angle of the neck               angle-of-neck
acromion                        acromion
anterior shoulder               front-of-shoulder
lateral shoulder                outer-shoulder
posterior shoulder              back-of-shoulder
deltoid                         front-of-shoulder outer-shoulder back-of-shoulder
supraspinous                    above-shoulder-blade
supraspinous fossa              above-shoulder-blade
infraspinous                    shoulder-blade-middle
regio infraspinata              shoulder-blade-middle
medial border of the scapula    shoulder-blade-inner-edge
upper interscapular             between-blades-upper
mid interscapular               between-blades-middle
lower interscapular             between-blades-lower
axilla                          armpit
pectoral area                   chest
lateral chest                   side-of-chest
hypochondrium                   below-ribs
iliac fossa                     lower-belly-side
inguinal area                   groin
beside L5                       beside-spine-l4
paraspinal T7                   beside-spine-t7
lumbar paraspinals              beside-spine-l2 beside-spine-l4
SI joint                        sacroiliac
iliac crest                     iliac-crest
gluteal area                    buttock-upper buttock-lower
mid buttock                     buttock-middle
ischial tuberosity              sitting-bone
lateral hip                     hip-outer
greater trochanter              greater-trochanter
anterior thigh                  thigh-front
posterior thigh                 thigh-back
proximal posterior thigh        thigh-back-upper
adductors                       thigh-inner
distal lateral thigh            thigh-outer-lower
anterior knee                   knee-front
popliteal fossa                 knee-back
medial knee                     knee-inner
patella                         kneecap
lateral leg                     calf-outer
posterolateral thigh            thigh-back thigh-outer
Achilles tendon                 achilles-tendon
medial malleolus                inner-ankle-bone
lateral malleolus               outer-ankle-bone
plantar heel                    heel-sole
plantar fascia                  arch
forefoot                        ball-of-big-toe ball-of-foot-middle ball-of-little-toe
great toe                       big-toe-top big-toe-underside
dorsum of the foot              top-of-foot
thenar eminence                 thumb-pad
hypothenar                      little-finger-pad
index finger                    index-finger-back index-finger-palm-side
dorsum of the hand              back-of-hand
olecranon                       elbow-back
antecubital fossa               elbow-front
lateral epicondyle              elbow-outer
medial epicondyle               elbow-inner
volar forearm                   forearm-front
ulnar forearm                   forearm-inner
radial styloid                  wrist-thumb-side
fosa infraespinosa              shoulder-blade-middle
hombro anterior                 front-of-shoulder
muslo posterior                 thigh-back
hueco poplíteo                  knee-back
epicóndilo lateral              elbow-outer
paravertebral L4                beside-spine-l4
eminencia tenar                 thumb-pad
""".strip().splitlines()


@pytest.mark.parametrize("row", NAMES, ids=lambda row: row[:32].strip())
def test_it_finds_the_place_on_either_side(row: str) -> None:
    asked, found = row[:32].strip(), row[32:].split()
    for side in ("right", "left"):
        expected = {f"{stem}-{side}" for stem in found}
        assert set(find_regions(f"{asked} {side}")) == expected
        assert set(find_regions(f"{asked.replace(' ', '-')}-{side}")) == expected


def test_both_sides_are_asked_for_in_one_word() -> None:
    assert find_regions("both posterior neck") == ("back-of-neck-left", "back-of-neck-right")
    assert find_regions("ambas rodillas") == find_regions("both knees")
    with pytest.raises(UnknownRegion, match='or "both lateral epicondyle"'):
        find_regions("lateral epicondyle")


def test_a_limb_is_more_than_one_side_of_it() -> None:
    arm = set(find_regions("left arm"))
    assert {"upper-arm-inner-left", "elbow-back-left", "forearm-front-left"} < arm
    assert {"thigh-back-left", "knee-front-left", "shin-left"} < set(find_regions("left leg"))
