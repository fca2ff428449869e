package org.homeward.clearinghouse.cybertips;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Where the bytes of uploaded files go once they are hashed. They may be abuse material, which Homeward has no authority to hold: they
 * go nowhere. A clearinghouse that has the legal authority, and chooses to, would put a sealed vault here; nothing else would change.
 */
interface Vault {
    /** Discards everything. */
    Vault NONE = OutputStream::nullOutputStream;

    /** Opens a place for one file, closed when its last byte is written or the upload broke off. */
    OutputStream open() throws IOException;
}
