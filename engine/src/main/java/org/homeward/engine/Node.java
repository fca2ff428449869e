package org.homeward.engine;

import org.homeward.engine.model.MentionId;
import org.homeward.engine.model.Property;
import org.homeward.engine.model.RecordId;

/** A node of the link chart. Its text form, {@link #key()}, is stable and can stand in an address. */
public sealed interface Node {
    String key();

    /** A person, vehicle or organisation. */
    record OfEntity(MentionId id) implements Node {
        @Override
        public String key() {
            return "e:" + id;
        }
    }

    /** A value that ties mentions together: a phone, an e-mail, a plate. */
    record OfValue(Property property, String normal) implements Node {
        @Override
        public String key() {
            return "v:" + property + ":" + normal;
        }
    }

    /** A record in which several entities meet. */
    record OfRecord(RecordId id) implements Node {
        @Override
        public String key() {
            return "r:" + id;
        }
    }

    /** Reads a key; throws {@link IllegalArgumentException} on anything else. */
    static Node parse(String key) {
        if (key.startsWith("e:")) return new OfEntity(MentionId.parse(key.substring(2)));
        if (key.startsWith("r:")) return new OfRecord(new RecordId(key.substring(2)));
        if (key.startsWith("v:")) {
            int colon = key.indexOf(':', 2);
            if (colon > 0) return new OfValue(Property.valueOf(key.substring(2, colon)), key.substring(colon + 1));
        }
        throw new IllegalArgumentException("not the key of a node: " + key);
    }
}
