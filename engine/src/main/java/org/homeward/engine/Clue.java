package org.homeward.engine;

import org.homeward.engine.model.Property;

/** One thing asked about, as said: a search, an RFI and a watch are lists of clues. */
public record Clue(Property property, String said) {
    public Clue {
        if (said.isBlank()) throw new IllegalArgumentException("a clue needs a value: " + property);
    }
}
