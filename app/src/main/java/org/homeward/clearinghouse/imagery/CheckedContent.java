package org.homeward.clearinghouse.imagery;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Content whose hash is known: at its end it is what its name says, or an exception says that it is not. */
final class CheckedContent extends FilterInputStream {
    private final MessageDigest digest = SealedFiles.sha256();
    private final String hash;

    CheckedContent(InputStream in, String hash) {
        super(in);
        this.hash = hash;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        if (read > 0) digest.update(into, from, read);
        if (read < 0 && !HexFormat.of().formatHex(digest.digest()).equals(hash))
            throw new IOException("a kept file is not what its name says");
        return read;
    }

    @Override
    public long skip(long count) {
        throw new UnsupportedOperationException("what is passed over can't be checked");
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
