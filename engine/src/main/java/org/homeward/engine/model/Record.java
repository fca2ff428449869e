package org.homeward.engine.model;

import java.util.List;

/**
 * What one source said at one time: a CyberTipline report, a case intake, a lead, an RFI, a plate read, a posting. Never changed; a
 * correction is a new record. The same words from the same source under the same reference are the same record.
 *
 * @param narrative free text for full-text search; empty when there is none
 */
public record Record(
        RecordId id,
        RecordKind kind,
        Provenance provenance,
        List<Mention> mentions,
        List<Relation> relations,
        String narrative) {
    public Record {
        mentions = List.copyOf(mentions);
        relations = List.copyOf(relations);
        for (var relation : relations)
            if (relation.from() >= mentions.size()
                    || relation.to() >= mentions.size()
                    || relation.from() < 0
                    || relation.to() < 0)
                throw new IllegalArgumentException("relation points outside the record: " + relation);
    }

    /** Makes a record and its id, which is the hash of {@link RecordBytes}. */
    public static Record of(
            RecordKind kind,
            Provenance provenance,
            List<Mention> mentions,
            List<Relation> relations,
            String narrative) {
        return RecordBytes.identified(kind, provenance, mentions, relations, narrative);
    }

    public MentionId mentionId(int ordinal) {
        return new MentionId(id, ordinal);
    }

    public Mention mention(int ordinal) {
        return mentions.get(ordinal);
    }
}
