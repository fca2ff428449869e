package org.homeward.clearinghouse.imagery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.homeward.clearinghouse.imagery.Samples.bytes;
import static org.homeward.clearinghouse.imagery.Samples.joined;
import static org.homeward.clearinghouse.imagery.Samples.quarters;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.homeward.clearinghouse.imagery.darkroom.Crop;
import org.homeward.clearinghouse.imagery.darkroom.Fault;
import org.homeward.clearinghouse.imagery.darkroom.Form;
import org.homeward.clearinghouse.imagery.darkroom.Order;
import org.homeward.clearinghouse.imagery.darkroom.Print;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/** Pictures as they come from outside, read by the real process. */
class DarkroomTests {
    private static final Order LARGE = new Order(2400, null, false);
    private static final DataSize HEAP = DataSize.ofMegabytes(384);
    /** A machine that is busy with other things is no reason to fail; how long each took is written down. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** How long each took, for who wants to know: no test is timed. */
    private static final Map<String, Duration> TOOK = Collections.synchronizedMap(new LinkedHashMap<>());

    @TempDir
    private Path folder;

    @AfterAll
    static void writeDown() throws IOException {
        var lines = TOOK.entrySet().stream()
                .map(took -> took.getValue().toMillis() + " ms\t" + took.getKey())
                .toList();
        Files.write(Path.of("target/darkroom-times.tsv"), lines);
    }

    private static <T> T timed(String name, Callable<T> work) throws Exception {
        long start = System.nanoTime();
        try {
            return work.call();
        } finally {
            TOOK.put(name, Duration.ofNanos(System.nanoTime() - start));
        }
    }

    @Test
    void everyFormIsReadAndMadeAnew() throws Exception {
        var picture = quarters(640, 480);
        var readable = new LinkedHashMap<String, byte[]>();
        readable.put("JPEG", Samples.jpeg(picture));
        readable.put("progressive JPEG", Samples.progressive(picture));
        readable.put("PNG", Samples.png(picture));
        readable.put("interlaced PNG", Samples.interlaced(picture));
        readable.put("WebP", Samples.webp(picture));
        readable.put(
                "telephone's film behind the picture",
                joined(Samples.jpeg(picture), bytes("\0\0\0\30ftypmp42"), new byte[5000]));
        readable.put("PNG with more points than it says", Samples.handmade(640, 480, Samples.zeros(300_000_000), null));
        for (var sample : readable.entrySet()) {
            var print = develop(sample.getValue(), new Order(320, null, false));
            assertThat(print.originalWidth()).as(sample.getKey()).isEqualTo(640);
            assertThat(new int[] {print.width(), print.height()})
                    .as(sample.getKey())
                    .containsExactly(320, 240);
            if (!sample.getKey().contains("more points")) assertQuarters(print, sample.getKey());
        }
    }

    @Test
    void inksOfPrintAndSixteenBitsAreRead() throws Exception {
        var inks = image(develop(Samples.cmyk(64, 64), LARGE)).getRGB(32, 32);
        assertThat(inks >> 16 & 0xFF).as("red").isGreaterThan(180);
        assertThat(inks & 0xFF).as("blue").isLessThan(90);
        assertThat(image(develop(Samples.png(Samples.deep(64, 64)), LARGE)).getRGB(32, 32) & 0xF0F0F0)
                .isEqualTo(0xF00000);
        var grey = new BufferedImage(64, 64, BufferedImage.TYPE_USHORT_GRAY);
        grey.getRaster().setPixel(32, 32, new int[] {0x8000});
        assertThat(develop(Samples.png(grey), LARGE).width()).isEqualTo(64);
        var table = new BufferedImage(64, 64, BufferedImage.TYPE_BYTE_INDEXED);
        assertThat(develop(Samples.png(table), LARGE).width()).isEqualTo(64);
        var clear = new BufferedImage(64, 64, BufferedImage.TYPE_INT_ARGB);
        assertThat(image(develop(Samples.png(clear), LARGE)).getRGB(32, 32) & 0xF0F0F0)
                .isEqualTo(0xF0F0F0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void itIsTurnedUprightAndItsNotesAreLeftBehind(int orientation) throws Exception {
        var lying = lying(quarters(640, 480), orientation);
        var print = develop(Samples.withNotes(Samples.jpeg(lying), orientation, "2024:06:15"), LARGE);

        assertThat(new int[] {print.originalWidth(), print.originalHeight(), print.width(), print.height()})
                .containsExactly(640, 480, 640, 480);
        assertQuarters(print, "orientation " + orientation);
        assertThat(print.taken()).isEqualTo(LocalDate.of(2024, 6, 15));
        assertThat(new String(print.jpeg(), StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif", "SECRET", "ns.adobe.com", "Photoshop", "8BIM", "ICC_PROFILE");
        assertThat(segments(print.jpeg())).containsOnly(0xE0, 0xDB, 0xC0, 0xC4, 0xDA);
    }

    @Test
    void aCropIsTakenOfTheUprightPicture() throws Exception {
        for (int orientation : new int[] {1, 6, 8}) {
            var file =
                    Samples.withNotes(Samples.jpeg(lying(quarters(640, 480), orientation)), orientation, "2024:06:15");
            var green = develop(file, new Order(2400, new Crop(400, 40, 200, 160), false));
            assertThat(new int[] {green.width(), green.height()}).containsExactly(200, 160);
            assertThat(colour(green, 0.5, 0.5)).as("orientation " + orientation).isEqualTo("green");
        }
        var webp = develop(Samples.webp(quarters(640, 480)), new Order(100, new Crop(400, 40, 200, 160), false));
        assertThat(new int[] {webp.width(), webp.height()}).containsExactly(100, 80);
        assertThat(colour(webp, 0.5, 0.5)).isEqualTo("green");
        assertThat(refusal(Samples.jpeg(quarters(640, 480)), new Order(100, new Crop(600, 0, 200, 100), false)))
                .isEqualTo(Fault.DAMAGED);
    }

    @Test
    void aVeiledOneIsGreyAndShowsNothing() throws Exception {
        var print = develop(Samples.jpeg(quarters(640, 480)), new Order(2400, null, true));
        var image = image(print);
        assertThat(Math.max(print.width(), print.height())).isLessThanOrEqualTo(240);
        for (int y = 0; y < image.getHeight(); y += 7)
            for (int x = 0; x < image.getWidth(); x += 7) {
                int rgb = image.getRGB(x, y);
                assertThat(Math.abs((rgb >> 16 & 0xFF) - (rgb & 0xFF))).isLessThan(6);
            }
    }

    @Test
    void fiftyMillionPointsAreReadInEachForm() throws Exception {
        var huge = quarters(8660, 5773);
        for (var file :
                new byte[][] {Samples.jpeg(huge), Samples.progressive(huge), Samples.png(huge), Samples.webp(huge)}) {
            var print =
                    timed(TOOK.size() + ": 50 million points of " + file.length + " bytes", () -> develop(file, LARGE));
            assertThat(new int[] {print.originalWidth(), print.width(), print.height()})
                    .as(print.form().words())
                    .containsExactly(8660, 2400, 1600);
            assertQuarters(print, print.form().words());
        }
    }

    @TestFactory
    Stream<DynamicTest> whatIsNoPictureIsRefusedForWhatItIs() {
        return hostile().entrySet().stream()
                .map(sample -> DynamicTest.dynamicTest(sample.getKey(), () -> {
                    var refused = catchThrowableOfType(
                            PictureRefused.class,
                            () -> timed(
                                    sample.getKey(),
                                    () -> darkroom(PATIENCE, HEAP)
                                            .develop(in(sample.getValue().file()), LARGE)));
                    assertThat(refused).as("it was read").isNotNull();
                    assertThat(refused.fault()).isEqualTo(sample.getValue().fault());
                    assertThat(refused).hasMessage(sample.getValue().fault().words());
                }));
    }

    private record Hostile(byte[] file, Fault fault) {}

    private static Map<String, Hostile> hostile() {
        var jpeg = Samples.jpeg(quarters(320, 240));
        var png = Samples.png(quarters(320, 240));
        var webp = Samples.webp(quarters(320, 240));
        var page = bytes("<html><body><script>alert(1)</script></body></html>");
        var all = new LinkedHashMap<String, Hostile>();
        all.put("nothing at all", new Hostile(new byte[0], Fault.NOTHING));
        all.put("a page called a picture", new Hostile(page, Fault.NO_PICTURE));
        all.put("a drawing with a script", new Hostile(bytes("<svg onload='alert(1)'/>"), Fault.NO_PICTURE));
        all.put("a program", new Hostile(bytes("MZ\u0090\0\3\0\0\0 a program of nothing"), Fault.NO_PICTURE));
        all.put("GIF", new Hostile(bytes("GIF89a\1\0\1\0\0\0\0;"), Fault.GIF));
        all.put(
                "GIF with an archive behind (GIFAR)",
                new Hostile(joined(bytes("GIF89a\1\0\1\0\0\0\0;"), Samples.archive()), Fault.GIF));
        all.put("HEIC", new Hostile(bytes("\0\0\0\30ftypheic\0\0\0\0mif1heic"), Fault.HEIC));
        all.put("JPEG with an archive behind", new Hostile(joined(jpeg, Samples.archive()), Fault.HIDES_SOMETHING));
        all.put("JPEG with a page behind", new Hostile(joined(jpeg, page), Fault.HIDES_SOMETHING));
        all.put("JPEG with a document behind", new Hostile(joined(jpeg, bytes("\n%PDF-1.7\n")), Fault.HIDES_SOMETHING));
        all.put(
                "JPEG with a page in its comment",
                new Hostile(Samples.withSegment(jpeg, 0xFE, page), Fault.HIDES_SOMETHING));
        all.put("PNG with an archive behind", new Hostile(joined(png, Samples.archive()), Fault.HIDES_SOMETHING));
        all.put("WebP with a page behind", new Hostile(joined(webp, page), Fault.HIDES_SOMETHING));
        all.put("JPEG cut short", new Hostile(Arrays.copyOf(jpeg, jpeg.length / 2), Fault.CUT_SHORT));
        all.put("JPEG cut in its head", new Hostile(Arrays.copyOf(jpeg, 30), Fault.CUT_SHORT));
        all.put("PNG cut short", new Hostile(Arrays.copyOf(png, png.length - 20), Fault.CUT_SHORT));
        all.put("WebP cut short", new Hostile(Arrays.copyOf(webp, webp.length / 2), Fault.CUT_SHORT));
        all.put("JPEG of no height", new Hostile(Samples.claiming(jpeg, 320, 0), Fault.NO_POINTS));
        all.put("PNG of no width", new Hostile(Samples.handmade(0, 10, Samples.zeros(10), null), Fault.NO_POINTS));
        all.put(
                "JPEG of four thousand million points",
                new Hostile(Samples.claiming(jpeg, 65535, 65535), Fault.TOO_MANY_POINTS));
        all.put(
                "JPEG that says it is larger than it is",
                new Hostile(Samples.claiming(jpeg, 7000, 7000), Fault.CUT_SHORT));
        all.put(
                "PNG of 2.5 thousand million points",
                new Hostile(Samples.handmade(50_000, 50_000, Samples.zeros(1_000_000), null), Fault.TOO_MANY_POINTS));
        all.put(
                "PNG of a negative size",
                new Hostile(Samples.handmade(-1, -1, Samples.zeros(10), null), Fault.TOO_MANY_POINTS));
        all.put(
                "PNG that says it is larger than it is",
                new Hostile(Samples.handmade(7000, 7000, Samples.zeros(10_000), null), Fault.DAMAGED));
        all.put("PNG with a wrong sum", new Hostile(flipped(png, 60), Fault.DAMAGED));
        all.put("WebP of 16,777,216 squared", new Hostile(Samples.hugeWebp(), Fault.TOO_MANY_POINTS));
        all.put("moving WebP", new Hostile(Samples.animatedWebp(), Fault.MOVING));
        all.put(
                "moving PNG",
                new Hostile(
                        Samples.handmade(10, 10, Samples.zeros(110), Samples.chunk("acTL", new byte[8])),
                        Fault.MOVING));
        all.put(
                "progressive JPEG with thousands of scans",
                new Hostile(Samples.scanning(Samples.progressive(quarters(1200, 900)), 5000), Fault.UNUSUAL));
        return all;
    }

    /** A gigabyte of text or profile packed into a megabyte never reaches a decoder. */
    @ParameterizedTest
    @ValueSource(strings = {"zTXt", "iTXt", "iCCP"})
    void whatIsPackedBesideThePictureIsNotUnpacked(String type) throws Exception {
        var head = type.equals("iTXt") ? "a\0\1\0\0\0" : "a\0\0";
        var bomb = Samples.chunk(type, joined(bytes(head), Samples.zeros(1_000_000_000)));
        var file = Samples.handmade(100, 100, Samples.zeros(101 * 100), bomb);
        assertThat(develop(file, LARGE).form()).isEqualTo(Form.PNG);
    }

    @Test
    void whatTakesTooLongOrTooMuchMemoryIsEnded() {
        var huge = Samples.png(quarters(8660, 5773));
        assertThat(refusal(darkroom(Duration.ofMillis(1), HEAP), huge)).isEqualTo(Fault.TOO_SLOW);
        assertThat(refusal(darkroom(PATIENCE, DataSize.ofMegabytes(24)), huge)).isEqualTo(Fault.TOO_MUCH_MEMORY);
        assertThat(ProcessHandle.current().children().filter(DarkroomTests::reads))
                .isEmpty();
    }

    @Test
    void aProcessThatIsKilledHarmsNothing() throws Exception {
        var file = Samples.jpeg(quarters(640, 480));
        var darkroom = darkroom(PATIENCE, HEAP);
        var killing = new FilterInputStream(in(file)) {
            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                ProcessHandle.current().children().filter(DarkroomTests::reads).forEach(ProcessHandle::destroyForcibly);
                return super.read(into, from, Math.min(length, 1000));
            }
        };
        var refused = catchThrowableOfType(PictureRefused.class, () -> darkroom.develop(killing, LARGE));
        assertThat(refused.fault()).isEqualTo(Fault.BROKE_OFF);
        assertThat(darkroom.develop(in(file), LARGE).width()).isEqualTo(640);
        try (var left = Files.list(folder.resolve("dark"))) {
            assertThat(left).isEmpty();
        }
    }

    /** No address, no password, no name: the command line and the environment are the same for every picture. */
    @Test
    void theProcessKnowsNothingOfHomeward() throws Exception {
        var seen = new StringBuilder();
        var looking = new FilterInputStream(in(Samples.jpeg(quarters(64, 64)))) {
            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                for (var child : ProcessHandle.current()
                        .children()
                        .filter(DarkroomTests::reads)
                        .toList()) seen.append(Files.readString(Path.of("/proc/" + child.pid() + "/environ")));
                return super.read(into, from, length);
            }
        };
        darkroom(PATIENCE, HEAP).develop(looking, LARGE);
        assertThat(seen.toString().replace("\0", " ").strip()).matches("(LC_ALL=C.UTF-8 *)+");
    }

    private static boolean reads(ProcessHandle process) {
        return process.info().arguments().stream()
                .flatMap(Arrays::stream)
                .anyMatch(word -> word.contains("imagery.darkroom"));
    }

    private Darkroom darkroom(Duration time, DataSize heap) {
        return new Darkroom(new DarkroomProcess(folder.resolve("dark"), heap), time, 2);
    }

    private Print develop(byte[] file, Order order) throws IOException {
        return darkroom(PATIENCE, HEAP).develop(in(file), order);
    }

    private Fault refusal(byte[] file, Order order) {
        return catchThrowableOfType(PictureRefused.class, () -> develop(file, order))
                .fault();
    }

    private static Fault refusal(Darkroom darkroom, byte[] file) {
        return catchThrowableOfType(PictureRefused.class, () -> darkroom.develop(in(file), LARGE))
                .fault();
    }

    private static InputStream in(byte[] file) {
        return new ByteArrayInputStream(file);
    }

    private static byte[] flipped(byte[] file, int at) {
        var wrong = file.clone();
        wrong[at] ^= 1;
        return wrong;
    }

    private static BufferedImage image(Print print) throws IOException {
        return ImageIO.read(in(print.jpeg()));
    }

    private static void assertQuarters(Print print, String what) throws IOException {
        assertThat(new String[] {
                    colour(print, 0.25, 0.25),
                    colour(print, 0.75, 0.25),
                    colour(print, 0.25, 0.75),
                    colour(print, 0.75, 0.75)
                })
                .as(what)
                .containsExactly("red", "green", "blue", "white");
    }

    private static String colour(Print print, double x, double y) throws IOException {
        var image = image(print);
        int rgb = image.getRGB((int) (image.getWidth() * x), (int) (image.getHeight() * y));
        int bits = (rgb >> 16 & 0x80) >> 5 | (rgb >> 8 & 0x80) >> 6 | (rgb & 0x80) >> 7;
        return switch (bits) {
            case 4 -> "red";
            case 2 -> "green";
            case 1 -> "blue";
            case 7 -> "white";
            default -> "another colour " + Integer.toHexString(rgb);
        };
    }

    /** As a camera held that way lays it down: what the orientation then undoes. Written from the table of Exif, not from the product. */
    private static BufferedImage lying(BufferedImage upright, int orientation) {
        int width = upright.getWidth();
        int height = upright.getHeight();
        boolean swaps = orientation > 4;
        var lying = new BufferedImage(swaps ? height : width, swaps ? width : height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++)
            for (int x = 0; x < width; x++) {
                int right = width - 1 - x;
                int below = height - 1 - y;
                int[] at = switch (orientation) {
                    case 2 -> new int[] {right, y};
                    case 3 -> new int[] {right, below};
                    case 4 -> new int[] {x, below};
                    case 5 -> new int[] {y, x};
                    case 6 -> new int[] {y, right};
                    case 7 -> new int[] {below, right};
                    case 8 -> new int[] {below, x};
                    default -> new int[] {x, y};
                };
                lying.setRGB(at[0], at[1], upright.getRGB(x, y));
            }
        return lying;
    }

    /** The markers before the points. */
    private static Stream<Integer> segments(byte[] jpeg) {
        var markers = Stream.<Integer>builder();
        for (int at = 2; at < jpeg.length; ) {
            int marker = jpeg[at + 1] & 0xFF;
            markers.add(marker);
            if (marker == 0xDA) break;
            at += 2 + ((jpeg[at + 2] & 0xFF) << 8 | jpeg[at + 3] & 0xFF);
        }
        return markers.build();
    }
}
