package org.homeward.engine;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * Which build of the engine this is. What follows from a log follows by its classes and those of the libraries that read names and
 * phones: a checkpoint of another build may hold what this one would not find.
 */
final class Build {
    private static final String OWN = "org/homeward/engine/";
    private static final byte[] ID = read().getBytes(StandardCharsets.UTF_8);

    private Build() {}

    static byte[] id() {
        return ID;
    }

    private static String read() {
        var files = new TreeMap<String, Long>();
        try {
            var own = url(Build.class);
            if (own.openConnection() instanceof JarURLConnection jar)
                jar.getJarFile().stream()
                        .filter(entry -> entry.getName().startsWith(OWN))
                        .forEach(entry -> files.put(entry.getName(), entry.getCrc()));
            else walk(Path.of(URI.create(own.toString())).resolveSibling(""), files);
        } catch (IOException e) {
            throw new UncheckedIOException("reading the engine's own classes", e);
        }
        return "engine %08x, %s, %s, Java %d"
                .formatted(
                        crc(files.toString().getBytes(StandardCharsets.UTF_8)),
                        archive(PhoneNumberUtil.class),
                        archive(Transliterator.class),
                        Runtime.version().feature());
    }

    private static URL url(Class<?> type) {
        var url = type.getResource(type.getSimpleName() + ".class");
        if (url == null) throw new IllegalStateException("a class without a file: " + type);
        return url;
    }

    private static void walk(Path folder, TreeMap<String, Long> files) throws IOException {
        try (var found = Files.walk(folder)) {
            for (var file : found.filter(Files::isRegularFile).toList())
                files.put(folder.relativize(file).toString(), crc(Files.readAllBytes(file)));
        }
    }

    private static long crc(byte[] bytes) {
        var crc = new CRC32();
        crc.update(bytes);
        return crc.getValue();
    }

    /** The name of the archive a class comes from, which has its version. */
    private static String archive(Class<?> type) {
        var url = url(type).toString();
        int end = url.lastIndexOf('!');
        return url.substring(url.lastIndexOf('/', end) + 1, Math.max(end, url.lastIndexOf('/', end) + 1));
    }
}
