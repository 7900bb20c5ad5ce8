"""What a trigger point may cause besides pain, in words."""

from filiform.atlas.muscle import Effect
from filiform.knowledge import Bilingual

EFFECTS: dict[Effect, Bilingual] = {
    Effect.HEADACHE: Bilingual("headache", "dolor de cabeza"),
    Effect.DIZZINESS: Bilingual("dizziness", "mareo"),
    Effect.BLURRED_VISION: Bilingual("blurred vision", "vista borrosa"),
    Effect.TEARING: Bilingual("tearing of the eye", "lagrimeo"),
    Effect.DROOPING_LID: Bilingual("drooping eyelid", "párpado caído"),
    Effect.STUFFY_NOSE: Bilingual("stuffy nose", "nariz tapada"),
    Effect.RINGING_EAR: Bilingual("ringing in the ear", "zumbido en el oído"),
    Effect.BLOCKED_EAR: Bilingual("blocked feeling in the ear", "oído tapado"),
    Effect.SORE_THROAT: Bilingual("sore throat", "dolor de garganta"),
    Effect.TOOTHACHE: Bilingual("toothache", "dolor de muelas"),
    Effect.HARD_TO_SWALLOW: Bilingual("hard to swallow", "dificultad para tragar"),
    Effect.LESS_MOUTH_OPENING: Bilingual("mouth opens less", "la boca se abre menos"),
    Effect.LESS_MOVEMENT: Bilingual("restricted movement", "movimiento limitado"),
    Effect.TINGLING: Bilingual("tingling or numbness", "hormigueo o adormecimiento"),
    Effect.WEAKNESS: Bilingual("weakness", "debilidad"),
    Effect.WEAK_GRIP: Bilingual("weak grip", "agarre débil"),
    Effect.GIVING_WAY: Bilingual("joint gives way", "la articulación falla"),
    Effect.CRAMP: Bilingual("cramp", "calambre"),
    Effect.SHORT_BREATH: Bilingual("short of breath", "falta de aire"),
    Effect.COUGH: Bilingual("cough", "tos"),
    Effect.NAUSEA: Bilingual("nausea", "náuseas"),
    Effect.HEARTBURN: Bilingual("heartburn", "acidez"),
    Effect.BELLY_COMPLAINTS: Bilingual("belly complaints", "molestias de vientre"),
    Effect.BLADDER_URGE: Bilingual("bladder urge", "urgencia de orinar"),
    Effect.PELVIC_COMPLAINTS: Bilingual("pelvic complaints", "molestias pélvicas"),
    Effect.PAIN_WITH_SITTING: Bilingual("pain with sitting", "dolor al sentarse"),
    Effect.POOR_SLEEP: Bilingual("poor sleep on that side", "mal dormir de ese lado"),
    Effect.SWELLING: Bilingual("swelling", "hinchazón"),
}
