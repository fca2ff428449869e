package org.homeward.clearinghouse.cybertips;

import java.util.List;

/**
 * One XML document a provider sent, read and valid.
 *
 * @param raw the text as sent
 * @param warnings what lenient mode tolerated, in words for a page
 */
record Submittal(Xml root, String raw, List<String> warnings) {
    Submittal {
        warnings = List.copyOf(warnings);
    }
}
