package org.homeward.engine.text;

import org.homeward.engine.model.Fact;

/** Reads {@code 192.0.2.1}, {@code 192.0.2.1:443}, {@code 2001:db8::1}, {@code [2001:db8::1]:443}. */
final class IpReader {
    private IpReader() {}

    static IpAddress read(Fact fact) {
        var said = Latin.fold(fact.said());
        return new IpAddress(fact.said(), said, said, -1, fact.happened());
    }
}
