package org.homeward.clearinghouse.leads;

import java.util.Map;
import org.homeward.clearinghouse.posters.Language;

/**
 * Why a lead of the public was not taken, in the language of its form.
 *
 * @param words the field and the remedy; empty when nothing is wrong
 * @param lang a language code
 */
record WhatIsWrong(String words, String lang) {
    static final WhatIsWrong NOTHING = new WhatIsWrong("", "en");

    /** By the name of the field that each refusal of {@link LeadForm} begins with. */
    private static final Map<String, String> SPANISH = Map.of(
            "What you know", "Lo que vio o sabe: escriba unas palabras, 5000 caracteres como máximo.",
            "Where", "Dónde: escríbalo con 200 caracteres como máximo.",
            "Map", "Mapa: ponga la marca dentro de los Estados Unidos, o quítela.",
            "When", "Cuándo: elija una fecha y una hora que ya pasaron, o déjelo vacío.",
            "Name", "Nombre: escríbalo con 200 caracteres como máximo.",
            "Phone", "Teléfono: escríbalo con 60 caracteres como máximo.",
            "E-mail", "Correo electrónico: escriba una sola dirección, como nombre@example.org, o déjelo vacío.");

    /** What is about none of the form's fields, as a file that is too large, stays as it was said. */
    static WhatIsWrong of(String said, Language language) {
        int end = said.indexOf(':');
        var spanish = language == Language.ES && end > 0 ? SPANISH.get(said.substring(0, end)) : null;
        return spanish == null ? new WhatIsWrong(said, "en") : new WhatIsWrong(spanish, "es");
    }
}
