package org.homeward.engine.text;

import java.util.Locale;

/** Web addresses: without scheme, {@code www.}, fragment and a slash at the end; host in lower case, path as said. */
final class Urls {
    private Urls() {}

    static String normal(String said) {
        var text = said.strip();
        int scheme = text.indexOf("://");
        if (scheme >= 0) text = text.substring(scheme + 3);
        int fragment = text.indexOf('#');
        if (fragment >= 0) text = text.substring(0, fragment);
        int slash = text.indexOf('/');
        var host = (slash < 0 ? text : text.substring(0, slash)).toLowerCase(Locale.ROOT);
        var path = slash < 0 ? "" : text.substring(slash);
        if (host.startsWith("www.")) host = host.substring(4);
        if (host.startsWith("m.")) host = host.substring(2);
        return path.endsWith("/") ? host + path.substring(0, path.length() - 1) : host + path;
    }
}
