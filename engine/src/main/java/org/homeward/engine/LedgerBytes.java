package org.homeward.engine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.homeward.engine.model.Judgement;
import org.homeward.engine.model.LedgerEntry;
import org.homeward.engine.model.MentionId;
import org.homeward.engine.model.Undo;
import org.homeward.engine.model.Verdict;

/** Ledger entries as the log keeps them. */
final class LedgerBytes {
    private LedgerBytes() {}

    static byte[] write(LedgerEntry entry) {
        var bytes = new ByteArrayOutputStream(256);
        try (var out = new DataOutputStream(bytes)) {
            out.writeLong(entry.number());
            out.writeUTF(entry.by());
            out.writeLong(entry.at().getEpochSecond());
            out.writeInt(entry.at().getNano());
            out.writeUTF(entry.why());
            switch (entry) {
                case Judgement judgement -> {
                    out.writeUTF(judgement.verdict().name());
                    out.writeUTF(judgement.a().toString());
                    out.writeUTF(judgement.b().toString());
                    out.writeDouble(judgement.score());
                }
                case Undo undo -> {
                    out.writeUTF("");
                    out.writeLong(undo.undoes());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing a ledger entry", e);
        }
        return bytes.toByteArray();
    }

    static LedgerEntry read(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            long number = in.readLong();
            var by = in.readUTF();
            var at = Instant.ofEpochSecond(in.readLong(), in.readInt());
            var why = in.readUTF();
            var verdict = in.readUTF();
            if (verdict.isEmpty()) return new Undo(number, in.readLong(), by, at, why);
            var a = MentionId.parse(in.readUTF());
            var b = MentionId.parse(in.readUTF());
            return new Judgement(number, a, b, Verdict.valueOf(verdict), by, at, why, in.readDouble());
        } catch (IOException e) {
            throw new IllegalArgumentException("not the bytes of a ledger entry", e);
        }
    }
}
