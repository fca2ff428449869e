package org.homeward.engine.store;

import java.lang.foreign.AddressLayout;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import org.jspecify.annotations.Nullable;

/**
 * Memory outside the heap for what is read at random, 0 at first, handed out piece by piece from ever larger chunks and given back when
 * its arena closes. Of heap a collector keeps as much again free.
 *
 * <p>Large chunks lie in large pages, on Linux of 64 bits and where the program may make native calls ({@code --enable-native-access}): a processor
 * knows where some thousands of pages lie, and of gigabytes in small ones nearly every read waits for that first (Drepper, "What Every
 * Programmer Should Know About Memory", 2007, 4.3). Elsewhere it is slower and the same. Not safe for use by many threads.
 */
public final class OffHeap {
    private static final long LARGE_PAGE = 1 << 21;
    private static final long SMALLEST_CHUNK = 1 << 16;
    private static final long LARGEST_CHUNK = 1 << 25;
    private static final long LINE = 64;

    private static final @Nullable Calls CALLS = Calls.find();

    private final Arena arena;
    private MemorySegment rest = MemorySegment.NULL;
    private long next = SMALLEST_CHUNK;

    public OffHeap(Arena arena) {
        this.arena = arena;
    }

    /** True when large pages can be asked for. */
    static boolean hasLargePages() {
        return CALLS != null;
    }

    /** So many bytes, all 0, that begin with a line of memory. */
    public MemorySegment allocate(long bytes) {
        long lines = (bytes + LINE - 1) / LINE * LINE;
        if (lines > rest.byteSize()) {
            rest = chunk(Math.max(lines, next));
            next = Math.min(next * 2, LARGEST_CHUNK);
        }
        var piece = rest.asSlice(0, bytes);
        rest = rest.asSlice(lines);
        return piece;
    }

    private MemorySegment chunk(long bytes) {
        return CALLS == null || bytes < LARGE_PAGE ? arena.allocate(bytes, LINE) : CALLS.inLargePages(arena, bytes);
    }

    /** What of the system's C library is called, and its names for numbers: Linux has the same on all processors of 64 bits that Java runs on. */
    private record Calls(MethodHandle mmap, MethodHandle munmap, MethodHandle madvise) {
        private static final int READ_AND_WRITE = 1 | 2;
        private static final int PRIVATE_AND_ANONYMOUS = 0x02 | 0x20;
        private static final int HUGE_PAGE = 14;
        private static final long FAILED = -1;

        private static final ValueLayout.OfLong SIZE = ValueLayout.JAVA_LONG;
        private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;
        private static final AddressLayout ADDRESS = ValueLayout.ADDRESS;

        static @Nullable Calls find() {
            boolean known = System.getProperty("os.name").equals("Linux") && ADDRESS.byteSize() == Long.BYTES;
            if (!known || !OffHeap.class.getModule().isNativeAccessEnabled()) return null;
            return new Calls(
                    call("mmap", FunctionDescriptor.of(ADDRESS, ADDRESS, SIZE, INT, INT, INT, SIZE)),
                    call("munmap", FunctionDescriptor.of(INT, ADDRESS, SIZE)),
                    call("madvise", FunctionDescriptor.of(INT, ADDRESS, SIZE, INT)));
        }

        private static MethodHandle call(String name, FunctionDescriptor takes) {
            var linker = Linker.nativeLinker();
            return linker.downcallHandle(linker.defaultLookup().findOrThrow(name), takes);
        }

        /** They begin where a large page can. */
        MemorySegment inLargePages(Arena arena, long bytes) {
            try {
                long whole = bytes + LARGE_PAGE;
                var address = (MemorySegment)
                        mmap.invokeExact(MemorySegment.NULL, whole, READ_AND_WRITE, PRIVATE_AND_ANONYMOUS, -1, 0L);
                if (address.address() == FAILED) throw new OutOfMemoryError(bytes + " bytes outside the heap");
                var mapped = address.reinterpret(whole, arena, memory -> unmap(memory, whole));
                var memory = mapped.asSlice(-address.address() & LARGE_PAGE - 1, bytes);
                // A kernel without large pages refuses, and small ones do.
                int refused = (int) madvise.invokeExact(memory, bytes, HUGE_PAGE);
                return memory;
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException("a call of the C library threw", e);
            }
        }

        private void unmap(MemorySegment memory, long bytes) {
            try {
                int refused = (int) munmap.invokeExact(memory, bytes);
            } catch (Throwable e) {
                throw new IllegalStateException("a call of the C library threw", e);
            }
        }
    }
}
