package org.homeward.clearinghouse.imagery.darkroom;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** The process that reads one picture and ends. Everything comes on standard input, so that no name from outside is on its command line. */
public final class Main {
    private Main() {}

    public static void main(String[] none) throws IOException {
        var out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        // Whatever a library prints must not get among the answer's bytes.
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        ImageIO.setUseCache(false);
        try {
            var in = new DataInputStream(System.in);
            Job.answer(answer(Order.read(in), in.readAllBytes()), out);
        } catch (OutOfMemoryError tooMuch) {
            Runtime.getRuntime().halt(Job.NO_MEMORY);
        }
        // Nothing a library has begun may keep it alive.
        Runtime.getRuntime().halt(0);
    }

    private static Job.Answer answer(Order order, byte[] file) throws IOException {
        try {
            return new Job.Answer(Developing.develop(file, order), null);
        } catch (Unreadable refused) {
            return new Job.Answer(null, refused.fault());
        }
    }
}
