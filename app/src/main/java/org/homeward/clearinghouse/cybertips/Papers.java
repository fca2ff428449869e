package org.homeward.clearinghouse.cybertips;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Submitted XML on its way in, checked and sealed, and out again, opened and readable. */
@Component
class Papers {
    private final Schema schema;
    private final SealedText seal;

    Papers(Schema schema, SealedText seal) {
        this.schema = schema;
        this.seal = seal;
    }

    /** Throws {@link Rejected} with 4110 when the bytes are no such document. */
    Submittal read(byte[] xml, String root, Mode mode) {
        return schema.read(xml, root, mode);
    }

    byte[] sealed(Submittal report, long number) {
        return seal.seal(report.raw(), owner(number));
    }

    byte[] sealed(Submittal details, TipFile file) {
        return seal.seal(details.raw(), owner(file));
    }

    /** A report's XML, as a tree. It must not have been erased. */
    Xml report(Tip tip) {
        return schema.reread(seal.open(Objects.requireNonNull(tip.sealed()), owner(tip.number())));
    }

    /** Files with what was said of them. */
    List<DescribedFile> described(List<TipFile> files) {
        return files.stream().map(this::described).toList();
    }

    private DescribedFile described(TipFile file) {
        return new DescribedFile(file, file.described().map(bytes -> schema.reread(seal.open(bytes, owner(file)))));
    }

    /** True when exactly this was said of the file before. */
    boolean isSaid(Submittal details, TipFile file) {
        return file.described()
                .filter(bytes -> seal.open(bytes, owner(file)).equals(details.raw()))
                .isPresent();
    }

    private static String owner(long number) {
        return "report " + number;
    }

    private static String owner(TipFile file) {
        return "file " + file.id();
    }
}
