package org.homeward.clearinghouse.imagery;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.homeward.clearinghouse.access.Conflict;
import org.homeward.clearinghouse.imagery.darkroom.Fault;
import org.homeward.clearinghouse.imagery.darkroom.Job;
import org.homeward.clearinghouse.imagery.darkroom.Order;
import org.homeward.clearinghouse.imagery.darkroom.Print;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Has pictures from outside read by a process with little memory, little time and none of Homeward's environment. */
@Component
class Darkroom {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final DarkroomProcess process;
    private final Duration time;
    private final Semaphore places;

    @Autowired
    Darkroom(ImagerySettings settings, @Value("${homeward.data}") Path data) {
        this(new DarkroomProcess(data.resolve("darkroom"), settings.heap()), settings.time(), settings.atOnce());
    }

    Darkroom(DarkroomProcess process, Duration time, int atOnce) {
        this.process = process;
        this.time = time;
        this.places = new Semaphore(atOnce, true);
    }

    /**
     * Makes a picture anew. Throws {@link PictureRefused}, in words for whoever brought the file.
     *
     * @param file read to its end; not closed
     */
    Print develop(InputStream file, Order order) throws IOException {
        takePlace();
        try (var running = process.start()) {
            return develop(running.process(), file, order);
        } finally {
            places.release();
        }
    }

    private void takePlace() {
        try {
            if (places.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new Conflict("Homeward is busy with other pictures: try again in a minute.");
    }

    private Print develop(Process reading, InputStream file, Order order) throws IOException {
        var late = new AtomicBoolean();
        var end = new CompletableFuture<Void>();
        end.orTimeout(time.toMillis(), TimeUnit.MILLISECONDS).exceptionally(timeout -> {
            late.set(true);
            reading.destroyForcibly();
            return null;
        });
        var sent = CompletableFuture.runAsync(() -> send(reading, file, order), Thread::startVirtualThread);
        try {
            return answer(reading, late);
        } finally {
            end.complete(null);
            reading.destroyForcibly();
            // The file is the caller's to close, so nobody may be reading it any more.
            sent.join();
        }
    }

    private static void send(Process reading, InputStream file, Order order) {
        try (var out = new BufferedOutputStream(reading.getOutputStream(), 1 << 16)) {
            Job.send(order, file, out);
        } catch (IOException itHasEnded) {
            // Why is told by how it ended.
        }
    }

    private static Print answer(Process reading, AtomicBoolean late) {
        try (var in = new DataInputStream(reading.getInputStream())) {
            var answer = Job.receive(in);
            if (answer.fault() != null) throw new PictureRefused(answer.fault());
            if (answer.print() != null) return answer.print();
        } catch (IOException itSaidNothingWhole) {
            // The same.
        }
        throw new PictureRefused(why(reading, late));
    }

    private static Fault why(Process reading, AtomicBoolean late) {
        if (late.get()) return Fault.TOO_SLOW;
        reading.destroyForcibly();
        boolean outOfMemory = reading.onExit().join().exitValue() == Job.NO_MEMORY;
        return outOfMemory ? Fault.TOO_MUCH_MEMORY : Fault.BROKE_OFF;
    }
}
