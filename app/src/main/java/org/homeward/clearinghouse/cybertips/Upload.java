package org.homeward.clearinghouse.cybertips;

import static org.homeward.clearinghouse.cybertips.ResponseCode.INVALID_REQUEST;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** An upload while it is read: the report it is for, and the digests of its files so far. */
final class Upload implements FormReader.Parts {
    private final long limit;
    private final Vault vault;
    private final LongConsumer expectOpen;
    private final List<Digests> files = new ArrayList<>();
    private @Nullable Long number;

    /**
     * @param limit bytes of one file at most
     * @param expectOpen throws when the report of that number takes no files; asked once, as soon as the number is known
     */
    Upload(long limit, Vault vault, LongConsumer expectOpen) {
        this.limit = limit;
        this.vault = vault;
        this.expectOpen = expectOpen;
    }

    @Override
    public void field(String name, String value) {
        if (!name.equals("id")) return;
        long said = Form.number(value);
        if (number != null && number != said) throw INVALID_REQUEST.because("field 'id': say one report only.");
        number = said;
        expectOpen.accept(said);
    }

    @Override
    public void file(InputStream bytes, boolean chosen) throws IOException {
        var digests = Digests.of(bytes, limit, vault);
        if (chosen || digests.bytes() > 0) files.add(digests);
    }

    long number() {
        return number == null ? Form.number(null) : number;
    }

    List<Digests> files() {
        return files;
    }
}
