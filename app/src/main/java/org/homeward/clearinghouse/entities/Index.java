package org.homeward.clearinghouse.entities;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.homeward.engine.LinkEngine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * The engine that answers now, and the folder it lives in. Everything in it can be made again from the database.
 *
 * <p>Folders are numbered; the file {@code current} names the one in use. A rebuild fills the next one and is swapped in while nobody
 * is inside {@link #ask}.
 */
@Component
class Index implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Index.class);

    private final Path folder;
    private final Clock clock;
    private final ReentrantReadWriteLock use = new ReentrantReadWriteLock();
    private Generation current;

    /** An engine and the number of its folder. */
    record Generation(int number, LinkEngine engine) {}

    Index(@Value("${homeward.data}") Path data, Clock clock) {
        this.folder = data.resolve("index");
        this.clock = clock;
        this.current = open();
    }

    /** Asks or changes the engine that answers now. */
    <T> T ask(Function<LinkEngine, T> question) {
        use.readLock().lock();
        try {
            return question.apply(current.engine);
        } finally {
            use.readLock().unlock();
        }
    }

    /** Where a rebuild is asked for, by a file: the index is this machine's, so the request is too. */
    Path rebuildMarker() {
        return folder.resolve("rebuild-asked");
    }

    /** An empty engine in a fresh folder, not yet in use. */
    Generation next() {
        int number = current.number + 1;
        FileSystemUtils.deleteRecursively(at(number).toFile());
        return new Generation(number, LinkEngine.open(made(at(number)), clock));
    }

    /**
     * Puts another engine in the place of the one in use, whose folder goes. {@code ready} runs while nobody asks either; when it throws,
     * the old one stays.
     */
    void swap(Generation next, Consumer<LinkEngine> ready) {
        use.writeLock().lock();
        try {
            ready.accept(next.engine);
            next.engine.flush();
            point(next.number);
            var old = current;
            current = next;
            discard(old);
        } finally {
            use.writeLock().unlock();
        }
    }

    /** Whatever is wrong with the old one, the new one is in its place by now. */
    private void discard(Generation old) {
        try {
            old.engine.close();
        } catch (RuntimeException e) {
            LOG.warn("The old index did not close", e);
        }
        FileSystemUtils.deleteRecursively(at(old.number).toFile());
    }

    @Override
    public void close() {
        use.writeLock().lock();
        try {
            current.engine.close();
        } finally {
            use.writeLock().unlock();
        }
    }

    private Generation open() {
        made(folder);
        int number = pointed();
        try {
            var engine = LinkEngine.open(made(at(number)), clock);
            engine.mended().forEach(fault -> LOG.warn("The index took longer to open: {}", fault));
            return new Generation(number, engine);
        } catch (IllegalStateException e) {
            var faults = LinkEngine.check(at(number));
            // Another process has it open, then, and it is sound.
            if (faults.isEmpty()) throw e;
            return anew(number, faults);
        }
    }

    private Generation anew(int number, List<String> faults) {
        LOG.warn("The index is damaged and is made again from the database: {}", faults);
        point(number + 1);
        FileSystemUtils.deleteRecursively(at(number).toFile());
        return new Generation(number + 1, LinkEngine.open(made(at(number + 1)), clock));
    }

    private Path at(int number) {
        return folder.resolve("g" + number);
    }

    private int pointed() {
        try {
            var pointer = folder.resolve("current");
            return Files.exists(pointer)
                    ? Integer.parseInt(Files.readString(pointer).strip())
                    : 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void point(int number) {
        try {
            var written = Files.writeString(folder.resolve("current.new"), number + "\n");
            Files.move(
                    written,
                    folder.resolve("current"),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
