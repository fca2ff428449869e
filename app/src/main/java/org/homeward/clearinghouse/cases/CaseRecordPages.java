package org.homeward.clearinghouse.cases;

import java.util.Set;
import org.homeward.clearinghouse.entities.RecordPages;
import org.homeward.engine.model.Record;
import org.homeward.engine.model.RecordKind;
import org.springframework.stereotype.Component;

/** The record of an intake, or of a correction, is shown as its case. One that came with an archive has no case here. */
@Component
class CaseRecordPages implements RecordPages {

    @Override
    public Set<RecordKind> kinds() {
        return Set.of(RecordKind.CASE_INTAKE);
    }

    @Override
    public RecordPage page(Record record) {
        var provenance = record.provenance();
        if (!provenance.source().equals(IntakeRecord.SOURCE))
            return new RecordPage("Earlier case " + provenance.reference(), "/records/" + record.id());
        var number = IntakeRecord.number(provenance.reference());
        return new RecordPage("Case " + number, "/cases/" + number);
    }
}
