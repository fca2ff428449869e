package org.homeward.clearinghouse.entities;

import org.homeward.engine.model.Handling;
import org.homeward.engine.model.Property;
import org.homeward.engine.model.Role;
import org.homeward.engine.model.Verdict;
import org.springframework.stereotype.Component;

/** {@link Words} for templates, which call it {@code @words}. */
@Component("words")
public class WordsInTemplates {
    public String show(Property property) {
        return Words.of(property);
    }

    public String show(Handling handling) {
        return Words.of(handling);
    }

    public String show(Role role) {
        return Words.of(role);
    }

    public String show(Verdict verdict) {
        return Words.of(verdict);
    }
}
