package org.homeward.clearinghouse.access;

import org.jspecify.annotations.Nullable;

/** An address of ours to go back to, as a form says it. */
public final class LocalPath {
    private LocalPath() {}

    /**
     * The path when it is one of this server, else the home page: a form must not send people elsewhere. Browsers drop tabs and line feeds
     * and take a backslash for a slash, so only what is surely harmless is let through.
     */
    public static String of(@Nullable String path) {
        return path != null && path.matches("/([A-Za-z0-9][A-Za-z0-9/._~%?=&+,:#-]*)?") ? path : "/";
    }
}
