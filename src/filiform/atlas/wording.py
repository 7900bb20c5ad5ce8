"""The words around an entry of the atlas, in both languages."""

from filiform.knowledge import Bilingual

LABELS = {
    "where": Bilingual("Where it may hurt", "Dónde puede doler"),
    "sometimes": Bilingual("Sometimes also", "A veces también"),
    "what": Bilingual("What it does", "Qué hace"),
    "nerve": Bilingual("Nerve", "Nervio"),
    "position": Bilingual("Position", "Posición"),
    "palpation": Bilingual("Palpation", "Palpación"),
    "needle": Bilingual("Needle", "Aguja"),
    "not_needled": Bilingual(
        "Not needled: treated by hand only.", "No se punciona: solo se trata con las manos."
    ),
    "technique": Bilingual("Technique", "Técnica"),
    "direction": Bilingual("Direction", "Dirección"),
    "depth": Bilingual("Depth", "Profundidad"),
    "tier": Bilingual("Risk of a needle", "Riesgo de una aguja"),
    "hazard": Bilingual("Hazard", "Peligro"),
    "point": Bilingual("Trigger point", "Punto gatillo"),
    "also": Bilingual("May also cause", "También puede causar"),
    "weak": Bilingual("Against resistance", "Contra resistencia"),
    "short": Bilingual("On stretch", "Al estirar"),
    "stretch": Bilingual("Stretch", "Estiramiento"),
    "self_care": Bilingual("At home", "En casa"),
    "confused": Bilingual("Easily taken for", "Se confunde con"),
    "source": Bilingual("Sources", "Fuentes"),
    "zone": Bilingual("Where pain is felt", "Dónde se siente el dolor"),
    "share": Bilingual("Of 100 people", "De 100 personas"),
    "counted": Bilingual("What it rests on", "En qué se basa"),
    "kind": Bilingual("On charts", "En láminas"),
    "mirror": Bilingual(
        "Told and shown for the right muscle; the left one is its mirror image.",
        "Contado y mostrado para el músculo derecho; el izquierdo es su imagen en espejo.",
    ),
    "weights": Bilingual(
        "The figures say in how many people with this trigger point pain is expected there. Where "
        "nobody was counted they are a guess from wall charts.",
        "Las cifras dicen en cuántas personas con este punto gatillo se espera dolor ahí. Donde "
        "no se contó a nadie, son una estimación a partir de láminas.",
    ),
}
TERMS = {
    "prone": Bilingual("prone", "boca abajo"),
    "supine": Bilingual("supine", "boca arriba"),
    "side-lying": Bilingual("side-lying", "de lado"),
    "flat": Bilingual("flat", "plana"),
    "pincer": Bilingual("pincer", "en pinza"),
    "low": Bilingual("low", "bajo"),
    "moderate": Bilingual("moderate", "moderado"),
    "high": Bilingual("high", "alto"),
    "essential": Bilingual("essential", "esencial"),
    "spillover": Bilingual("spillover", "secundaria"),
    "counted": Bilingual("people counted", "personas contadas"),
    "charts only": Bilingual("charts only", "solo láminas"),
    "and": Bilingual("and", "y"),
    "in full": Bilingual("read in full", "leído entero"),
    "excerpt": Bilingual("an excerpt was read", "leído un extracto"),
    "table": Bilingual("a table was read", "leída una tabla"),
    "abstract": Bilingual("the abstract was read", "leído el resumen"),
    "through a summary": Bilingual(
        "known through a summary", "conocido a través de un resumen de otros"
    ),
}
GROUPS = {
    "head": Bilingual("Head", "Cabeza"),
    "jaw": Bilingual("Jaw", "Mandíbula"),
    "neck": Bilingual("Neck", "Cuello"),
    "shoulder girdle": Bilingual("Shoulder girdle", "Cintura escapular"),
    "rotator cuff": Bilingual("Rotator cuff", "Manguito rotador"),
    "shoulder": Bilingual("Shoulder", "Hombro"),
    "chest": Bilingual("Chest", "Pecho"),
    "arm": Bilingual("Arm", "Brazo"),
    "forearm": Bilingual("Forearm", "Antebrazo"),
    "hand": Bilingual("Hand", "Mano"),
    "back": Bilingual("Back", "Espalda"),
    "abdomen": Bilingual("Belly", "Abdomen"),
    "hip": Bilingual("Hip", "Cadera"),
    "pelvis": Bilingual("Pelvis", "Pelvis"),
    "thigh": Bilingual("Thigh", "Muslo"),
    "leg": Bilingual("Lower leg", "Pierna"),
    "foot": Bilingual("Foot", "Pie"),
}
"""Every group's name; a test holds it to the groups."""
UNCHECKED = Bilingual("Not yet reviewed by a clinician.", "Aún sin revisar por un clínico.")


def in_words(key: str, language: str) -> str:
    """A term of the schema in words."""
    return TERMS[key].text(language)
