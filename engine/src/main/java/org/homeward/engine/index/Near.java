package org.homeward.engine.index;

/** Where loads go whose one use is to have been made, so that what is read next lies near: without it a compiler would leave them out. */
public final class Near {
    private static long last;

    private Near() {}

    public static void keep(long loaded) {
        last = loaded;
    }
}
