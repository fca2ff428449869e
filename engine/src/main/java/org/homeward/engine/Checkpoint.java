package org.homeward.engine;

import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.homeward.engine.index.Archive;
import org.homeward.engine.index.RecordLog.Mark;
import org.homeward.engine.store.Damaged;
import org.homeward.engine.store.StateReader;
import org.homeward.engine.store.StateWriter;

/**
 * The files of one checkpoint, open to be read: all that follows from the log up to a mark. The head says which other files belong to it.
 *
 * <p>Three files, for what they hold changes at another pace: postings, which lag behind and are caught up with from the archive; the
 * frequencies, which change with a snapshot only; and all else. What only ever grows lies in files of its own, whose extents are here.
 */
record Checkpoint(Head head, StateReader state, StateReader postings, StateReader frequencies)
        implements AutoCloseable {
    static final String STATE = "checkpoint-";
    static final String POSTINGS = "postings-";
    static final String FREQUENCIES = "frequencies-";

    /**
     * A file that several checkpoints may name.
     *
     * @param sequence by which it goes: of the change after which it was written
     */
    record Part(String kind, long sequence, int checksum) {
        String file() {
            return kind + sequence;
        }

        private void write(StateWriter out) {
            out.putLong(sequence);
            out.putInt(checksum);
        }

        private static Part read(String kind, StateReader.Section in) {
            return new Part(kind, in.getLong(), in.getInt());
        }

        private StateReader open(Path folder) {
            var reader = StateReader.open(folder.resolve(file()));
            if (reader.checksum() == checksum) return reader;
            reader.close();
            throw new Damaged(file() + " is not the one that was written with the checkpoint");
        }
    }

    /**
     * How far postings on the disk go.
     *
     * @param records that are posted: those of numbers below it
     * @param withdrawn how many of those taken out are not posted any more
     */
    record Posted(Part part, int records, int withdrawn) {}

    /**
     * What a checkpoint says of itself.
     *
     * @param journalled how much of the journal is in the snapshots of the log
     */
    record Head(Mark mark, long journalled, Posted postings, Part frequencies) {
        String file() {
            return STATE + mark.sequence();
        }

        void write(StateWriter out) {
            out.begin("head");
            byte[] build = Build.id();
            out.putLong(build.length);
            out.put(MemorySegment.ofArray(build));
            out.putLong(mark.end());
            out.putLong(mark.frame());
            out.putLong(mark.sequence());
            out.putInt(mark.checksum());
            out.putLong(mark.snapshot());
            out.putLong(journalled);
            postings.part.write(out);
            out.putInt(postings.records);
            out.putInt(postings.withdrawn);
            frequencies.write(out);
        }

        static Head read(StateReader state) {
            var in = state.section("head");
            var build = new byte[in.getCount(1)];
            in.get(MemorySegment.ofArray(build));
            if (!Arrays.equals(build, Build.id())) throw new OtherBuild();
            return new Head(
                    new Mark(in.getLong(), in.getLong(), in.getLong(), in.getInt(), in.getLong()),
                    in.getLong(),
                    new Posted(Part.read(POSTINGS, in), in.getInt(), in.getInt()),
                    Part.read(FREQUENCIES, in));
        }
    }

    /** @param name of the file in the folder that names the others */
    static Checkpoint open(Path folder, String name) {
        var open = new ArrayList<StateReader>();
        try {
            open.add(StateReader.open(folder.resolve(name)));
            var head = Head.read(open.getFirst());
            open.add(head.postings.part.open(folder));
            open.add(head.frequencies.open(folder));
            return new Checkpoint(head, open.get(0), open.get(1), open.get(2));
        } catch (RuntimeException e) {
            open.forEach(StateReader::close);
            throw e;
        }
    }

    /** It is sound and of no use here: the log is read instead. */
    private static final class OtherBuild extends Damaged {
        private static final long serialVersionUID = 1L;

        OtherBuild() {
            super("it was written by another version of the engine");
        }
    }

    /** What is wrong with any of its files, in words, or empty; changes nothing. */
    static List<String> faults(Path folder, String name) {
        var faults = new ArrayList<String>();
        try (var checkpoint = open(folder, name)) {
            for (var reader : List.of(checkpoint.state, checkpoint.postings, checkpoint.frequencies))
                faults.addAll(reader.faults());
            if (!faults.isEmpty()) return faults;
            faults.addAll(Archive.faults(folder, checkpoint.state));
            Journal.fault(folder, checkpoint.state).ifPresent(faults::add);
        } catch (OtherBuild e) {
            return List.of();
        } catch (Damaged e) {
            faults.add(String.valueOf(e.getMessage()));
        }
        return faults;
    }

    @Override
    public void close() {
        state.close();
        postings.close();
        frequencies.close();
    }
}
