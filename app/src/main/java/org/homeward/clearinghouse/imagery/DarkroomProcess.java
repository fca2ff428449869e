package org.homeward.clearinghouse.imagery;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.clearinghouse.imagery.darkroom.Main;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;

/** How the process that reads a picture is started: a second Java with the same classes, but for most of the libraries. */
final class DarkroomProcess {
    /** One class of each library it needs, among them those that only libraries name. */
    private static final List<String> NEEDED = List.of(
            "com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi",
            "com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream",
            "com.twelvemonkeys.imageio.metadata.tiff.TIFFReader",
            "com.twelvemonkeys.image.ImageUtil",
            "com.twelvemonkeys.io.FastByteArrayOutputStream",
            "com.twelvemonkeys.lang.Validate",
            "com.luciad.imageio.webp.WebPImageReaderSpi",
            "kotlin.jvm.internal.Intrinsics");

    private final Path folder;
    private final List<String> command;

    /** @param folder for what libraries lay down while they work: one of a random name for each process, gone after it */
    DarkroomProcess(Path folder, DataSize heap) {
        this.folder = folder;
        this.command = command(heap);
        // What a killed Homeward left behind.
        FileSystemUtils.deleteRecursively(folder.toFile());
    }

    /** A process and its own folder; both are gone when this is closed. */
    record Running(Process process, Path folder) implements AutoCloseable {
        @Override
        public void close() {
            process.destroyForcibly().onExit().join();
            FileSystemUtils.deleteRecursively(folder.toFile());
        }
    }

    Running start() throws IOException {
        var ours = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        Files.createDirectories(folder, ours);
        var own = Files.createTempDirectory(folder, "reading", ours);
        var line = new ArrayList<>(command);
        line.add(1, "-Djava.io.tmpdir=" + own);
        var builder = new ProcessBuilder(line).directory(own.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
        // Passwords and addresses of Homeward are none of its business.
        builder.environment().clear();
        builder.environment().put("LC_ALL", "C.UTF-8");
        return new Running(builder.start(), own);
    }

    private static List<String> command(DataSize heap) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap.toMegabytes() + "m",
                "-Xss1m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:MaxMetaspaceSize=96m",
                "-XX:MaxDirectMemorySize=16m",
                "-XX:+ExitOnOutOfMemoryError",
                // What the machine says before it exits for want of memory must not be taken for an answer.
                "-XX:+DisplayVMOutputToStderr",
                "-XX:-UsePerfData",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=/dev/null",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.awt.headless=true",
                "-cp"));
        var application = place(Main.class);
        if (application.getProtocol().equals("jar") || application.getProtocol().equals("nested")) {
            // Out of one archive, only Spring Boot's launcher finds the classes within.
            command.addAll(List.of(System.getProperty("java.class.path"), "-Dloader.main=" + Main.class.getName()));
            command.add("org.springframework.boot.loader.launch.PropertiesLauncher");
        } else {
            command.add(Stream.concat(NEEDED.stream().map(DarkroomProcess::found), Stream.of(Main.class))
                    .map(type -> path(place(type)))
                    .distinct()
                    .collect(Collectors.joining(File.pathSeparator)));
            command.add(Main.class.getName());
        }
        return List.copyOf(command);
    }

    private static Class<?> found(String name) {
        try {
            return Class.forName(name, false, DarkroomProcess.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the darkroom lacks a library", e);
        }
    }

    private static URL place(Class<?> type) {
        return Objects.requireNonNull(
                        type.getProtectionDomain().getCodeSource(), "where " + type.getName() + " was loaded from")
                .getLocation();
    }

    private static String path(URL place) {
        try {
            return Path.of(place.toURI()).toString();
        } catch (URISyntaxException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
