package org.homeward.engine;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import org.homeward.engine.text.Term;

/** Digests of sets: the same whatever the order. */
final class Digests {
    private final long[] sum = new long[4];

    /** Adds an item. Items are summed as 256-bit hashes, so that none need be held and no order is left in the sum. */
    void add(String item) {
        var hash = ByteBuffer.wrap(sha256(item));
        for (int i = 0; i < sum.length; i++) sum[i] += hash.getLong();
    }

    String hex() {
        var bytes = ByteBuffer.allocate(32);
        for (long part : sum) bytes.putLong(part);
        return HexFormat.of().formatHex(bytes.array());
    }

    /** A digest of records, accepted pairs and entities. */
    static String of(Holdings holdings) {
        var digest = new Digests();
        var archive = holdings.archive;
        var resolution = holdings.derived().resolution;
        archive.records().forEach(record -> digest.add("record " + record.id()));
        archive.mentions().forEach(mention -> {
            var id = archive.id(mention);
            digest.add("entity " + id + " " + holdings.derived().entity(mention));
            resolution
                    .edges()
                    .each(mention, (other, units) -> digest.add("edge " + id + " " + archive.id(other) + " " + units));
        });
        return digest.hex();
    }

    static String ofTerms(Collection<Term> terms) {
        var text = new StringBuilder();
        terms.stream()
                .map(term -> term.field() + ":" + term.value())
                .sorted()
                .forEach(term -> text.append(term).append('\n'));
        return HexFormat.of().formatHex(sha256(text.toString()), 0, 8);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
