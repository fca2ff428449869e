package org.homeward.clearinghouse.imagery.darkroom;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** What goes to the process that reads a picture, and what comes back: an order and the file; a print or a fault. */
public final class Job {
    /** How the process ends when there is no memory left. */
    public static final int NO_MEMORY = 3;

    private static final int PRINT = 1;
    private static final int FAULT = 2;

    private Job() {}

    /** One of the two. */
    public record Answer(@Nullable Print print, @Nullable Fault fault) {}

    public static void send(Order order, InputStream file, OutputStream to) throws IOException {
        var out = new DataOutputStream(to);
        order.write(out);
        file.transferTo(out);
        out.flush();
    }

    /** What comes back is read with as little trust as what went in. Throws when it is out of form or cut short. */
    public static Answer receive(DataInputStream in) throws IOException {
        int kind = in.readUnsignedByte();
        if (kind == PRINT) return new Answer(Print.read(in), null);
        int fault = in.readInt();
        if (kind != FAULT || fault < 0 || fault >= Fault.values().length)
            throw new IOException("an answer out of form");
        return new Answer(null, Fault.values()[fault]);
    }

    static void answer(Answer answer, DataOutputStream out) throws IOException {
        if (answer.print() != null) {
            out.writeByte(PRINT);
            answer.print().write(out);
        } else if (answer.fault() != null) {
            out.writeByte(FAULT);
            out.writeInt(answer.fault().ordinal());
        }
        out.flush();
    }
}
