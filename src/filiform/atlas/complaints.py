"""What patients complain of, as the studies of prevalence group it, in words."""

from filiform.knowledge import Bilingual

COMPLAINTS: dict[str, Bilingual] = {
    "carpal-tunnel": Bilingual("carpal tunnel symptoms", "síntomas del túnel carpiano"),
    "knee-osteoarthritis": Bilingual("knee osteoarthritis", "artrosis de rodilla"),
    "lateral-elbow-pain": Bilingual("outer elbow pain", "dolor de codo por fuera"),
    "low-back-leg-pain": Bilingual("low back and leg pain", "dolor lumbar y de pierna"),
    "low-back-pain": Bilingual("low back pain", "dolor lumbar"),
    "neck-arm-pain": Bilingual("neck and arm pain", "dolor de cuello y brazo"),
    "neck-pain": Bilingual("neck pain", "dolor de cuello"),
    "pelvic-pain": Bilingual("pelvic pain", "dolor pélvico"),
    "plantar-heel-pain": Bilingual("heel pain", "dolor de talón"),
    "shoulder-pain": Bilingual("shoulder pain", "dolor de hombro"),
    "tension-type-headache": Bilingual("tension-type headache", "cefalea tensional"),
    "whiplash": Bilingual("whiplash", "latigazo cervical"),
}
"""Every complaint that a study of patients is about; a test holds it to the studies."""
