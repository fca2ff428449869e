package org.homeward.clearinghouse.leads;

import java.util.Set;
import org.homeward.clearinghouse.entities.RecordPages;
import org.homeward.engine.model.Record;
import org.homeward.engine.model.RecordKind;
import org.springframework.stereotype.Component;

/** The record of a lead is shown as the lead. One that came with an archive has none here. */
@Component
class LeadRecordPages implements RecordPages {

    @Override
    public Set<RecordKind> kinds() {
        return Set.of(RecordKind.LEAD);
    }

    @Override
    public RecordPage page(Record record) {
        var reference = record.provenance().reference();
        return record.provenance().source().equals(LeadRecord.SOURCE)
                ? new RecordPage("Lead " + reference, "/leads/" + reference)
                : new RecordPage("Earlier lead " + reference, "/records/" + record.id());
    }
}
