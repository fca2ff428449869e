package org.homeward.clearinghouse.imagery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class DrawnPortraitTests {
    private static final Path PICTURES = Path.of("target/portraits");

    @Test
    void theSameNumberIsTheSameFaceAndOthersDiffer() throws Exception {
        Files.createDirectories(PICTURES);
        var hairs = List.of("BLK", "BLN", "BRO", "RED");
        var eyes = List.of("BRO", "BLU", "GRN", "HAZ", "GRY");
        var faces = new HashSet<String>();
        for (int number = 0; number < 20; number++) {
            var portrait =
                    new DrawnPortrait(number, hairs.get(number % 4), eyes.get(number % 5), number % 4, number % 2 == 0);
            var png = portrait.png();
            assertThat(png).isEqualTo(portrait.png());
            var image = ImageIO.read(new ByteArrayInputStream(png));
            assertThat(new int[] {image.getWidth(), image.getHeight()}).containsExactly(960, 1200);
            faces.add(java.util.Arrays.toString(png));
            Files.write(PICTURES.resolve("%02d.png".formatted(number)), png);
        }
        assertThat(faces).hasSize(20);
    }
}
