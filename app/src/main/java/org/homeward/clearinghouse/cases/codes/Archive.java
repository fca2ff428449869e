package org.homeward.clearinghouse.cases.codes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Looks at the archive a workbook is, before anything reads it as one: by unpacking every part once and counting what comes out, since what
 * an archive says of its own sizes may be a lie.
 */
final class Archive {
    static final long MOST_BYTES = 32L * 1024 * 1024;
    private static final int MOST_PARTS = 500;
    private static final long MOST_UNPACKED = 256L * 1024 * 1024;
    /** Tables of XML shrink to a tenth or a thirtieth; a bomb to a thousandth. */
    private static final int MOST_RATIO = 200;

    private static final long SMALL = 1024 * 1024;
    private static final byte[] DTD = "<!DOCTYPE".getBytes(StandardCharsets.US_ASCII);

    private Archive() {}

    /** Throws {@link WorkbookRefused}. */
    static void mustBeHarmless(Path file) {
        try {
            if (!Files.isRegularFile(file)) throw new WorkbookRefused("There is no file " + file + ".");
            if (Files.size(file) > MOST_BYTES)
                throw new WorkbookRefused("The file is larger than 32 MB: the code workbook is not.");
            try (var zip = new ZipFile(file.toFile())) {
                look(zip);
            }
        } catch (ZipException notOne) {
            throw new WorkbookRefused("This is no .xlsx workbook: save it from a spreadsheet program as .xlsx first.");
        } catch (IOException e) {
            throw new WorkbookRefused("The file can't be read: " + e.getMessage() + ".");
        }
    }

    private static void look(ZipFile zip) throws IOException {
        if (zip.size() > MOST_PARTS) throw new WorkbookRefused("The workbook has more than 500 parts.");
        var names = new HashSet<String>();
        long unpacked = 0;
        for (var parts = zip.entries(); parts.hasMoreElements(); ) {
            var part = parts.nextElement();
            mustBeUsual(part, names);
            unpacked += unpack(zip, part, MOST_UNPACKED - unpacked);
        }
        if (!names.contains("xl/workbook.xml")) throw new WorkbookRefused("This archive is no .xlsx workbook.");
    }

    private static void mustBeUsual(ZipEntry part, HashSet<String> names) {
        var name = part.getName().toLowerCase(Locale.ROOT);
        if (name.startsWith("/") || name.contains("..") || name.contains("\\") || !names.add(name))
            throw new WorkbookRefused("The workbook has a part with a name that no spreadsheet program writes.");
        if (name.contains("vbaproject") || name.contains("activex") || name.contains("macrosheets"))
            throw new WorkbookRefused("The workbook has macros: save it without them, as .xlsx.");
        if (name.contains("externallinks/") || name.contains("embeddings/") || name.endsWith("connections.xml"))
            throw new WorkbookRefused("The workbook takes data from elsewhere: save a copy with values only.");
    }

    /** Returns how many bytes came out. */
    private static long unpack(ZipFile zip, ZipEntry part, long most) throws IOException {
        boolean xml = part.getName().endsWith(".xml") || part.getName().endsWith(".rels");
        long size = 0;
        try (var in = zip.getInputStream(part)) {
            var buffer = new byte[1 << 16];
            int kept = 0;
            for (int read = in.read(buffer, kept, buffer.length - kept);
                    read >= 0;
                    read = in.read(buffer, kept, buffer.length - kept)) {
                if (size == 0 && xml) mustBePlain(buffer, read);
                size += read;
                if (size > most) throw new WorkbookRefused("Unpacked, the workbook is larger than 256 MB.");
                if (size > SMALL && size / MOST_RATIO > Math.max(1, part.getCompressedSize()))
                    throw new WorkbookRefused("A part of the workbook unpacks to more than 200 times its size.");
                if (xml && indexOf(DTD, buffer, kept + read) >= 0)
                    throw new WorkbookRefused("The workbook holds a document type declaration.");
                kept = xml ? keepEnd(buffer, kept + read) : 0;
            }
        }
        return size;
    }

    /** In another encoding a declaration would not be seen: spreadsheet programs write UTF-8. */
    private static void mustBePlain(byte[] buffer, int read) {
        boolean marked = read > 2 && buffer[0] == (byte) 0xEF && buffer[1] == (byte) 0xBB && buffer[2] == (byte) 0xBF;
        if (read > 0 && buffer[0] != '<' && !marked || read > 1 && buffer[1] == 0)
            throw new WorkbookRefused("A part of the workbook is in an encoding that no spreadsheet program writes.");
    }

    /** Moves the last bytes to the front, so that what stands across two reads is seen. */
    private static int keepEnd(byte[] buffer, int filled) {
        int kept = Math.min(DTD.length - 1, filled);
        System.arraycopy(buffer, filled - kept, buffer, 0, kept);
        return kept;
    }

    private static int indexOf(byte[] word, byte[] in, int length) {
        for (int at = 0; at <= length - word.length; at++) {
            int same = 0;
            while (same < word.length && Character.toUpperCase(in[at + same]) == word[same]) same++;
            if (same == word.length) return at;
        }
        return -1;
    }
}
