package org.homeward.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a list in pieces while the pieces before are worked on: reading needs nobody and is done by all processors, the work is done in
 * order by the caller, who reads too while it must wait.
 */
final class ReadAhead<S, T extends @Nullable Object> {
    private final List<List<S>> pieces = new ArrayList<>();
    private final List<CompletableFuture<List<T>>> read = new ArrayList<>();
    private final Function<S, T> reading;
    private final AtomicInteger claimed = new AtomicInteger();

    private ReadAhead(List<S> list, int pieceSize, Function<S, T> reading) {
        this.reading = reading;
        for (int from = 0; from < list.size(); from += pieceSize) {
            pieces.add(list.subList(from, Math.min(list.size(), from + pieceSize)));
            read.add(new CompletableFuture<>());
        }
    }

    /** Hands the pieces read to {@code work}, in order. What reading throws is thrown when its piece is due. */
    static <S, T extends @Nullable Object> void each(
            List<S> list, int pieceSize, Function<S, T> reading, Consumer<List<T>> work) {
        var ahead = new ReadAhead<>(list, pieceSize, reading);
        int others = Math.min(ahead.pieces.size() - 1, ForkJoinPool.getCommonPoolParallelism());
        for (int other = 0; other < others; other++) ForkJoinPool.commonPool().execute(ahead::readAll);
        for (var piece : ahead.read) work.accept(ahead.await(piece));
    }

    private List<T> await(CompletableFuture<List<T>> piece) {
        while (!piece.isDone() && readNext()) continue;
        try {
            return piece.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void readAll() {
        while (readNext()) continue;
    }

    /** Reads a piece that nobody has begun; false when there is none. */
    private boolean readNext() {
        int piece = claimed.getAndIncrement();
        if (piece >= pieces.size()) return false;
        try {
            var done = new ArrayList<T>(pieces.get(piece).size());
            for (var element : pieces.get(piece)) done.add(reading.apply(element));
            read.get(piece).complete(done);
        } catch (RuntimeException | Error e) {
            read.get(piece).completeExceptionally(e);
        }
        return true;
    }
}
