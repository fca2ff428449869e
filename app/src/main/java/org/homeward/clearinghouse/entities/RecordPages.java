package org.homeward.clearinghouse.entities;

import java.util.Set;
import org.homeward.engine.model.Record;
import org.homeward.engine.model.RecordKind;

/** Says where records of a kind are shown. Implemented, as a bean, by the module that files them; others are shown as plain records. */
public interface RecordPages {
    Set<RecordKind> kinds();

    RecordPage page(Record record);

    /**
     * @param title what a link to it says, {@code CyberTip 4118220}; names no child
     * @param url where it is shown, from the root
     */
    record RecordPage(String title, String url) {}
}
