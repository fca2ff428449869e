/**
 * Files in which state that follows from the log is kept, so that opening need not live through the log again.
 *
 * <p>Two kinds. A {@link org.homeward.engine.store.Mapped} file is only ever appended to and is read through memory, its own pages or a copy in large ones; its {@link
 * org.homeward.engine.store.Mapped.Extent} says how much of it counts, with a checksum for every block. What does change is written anew
 * in bulk by a {@link org.homeward.engine.store.StateWriter}, section after section with a checksum each, and read back by a {@link
 * org.homeward.engine.store.StateReader}, which hands out nothing that it has not verified:
 *
 * <pre>{@code
 * long[] slots = {1, 2, 3};
 * var read = new long[slots.length];
 * try (var out = new StateWriter(file)) {
 *     out.begin("slots");
 *     out.put(MemorySegment.ofArray(slots));
 *     out.finish();                               // a file without its end is none
 *     out.force();
 * }
 * try (var in = StateReader.open(file)) {
 *     in.section("slots").get(MemorySegment.ofArray(read));
 * }
 * }</pre>
 *
 * <p>What is read at random while the engine runs lies in {@link org.homeward.engine.store.OffHeap} memory.
 *
 * <p>Bytes lie as the processor has them, so that reading is copying. A file of another processor is one of another format.
 */
@NullMarked
package org.homeward.engine.store;

import org.jspecify.annotations.NullMarked;
