package org.homeward.clearinghouse.posters;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.imageio.ImageIO;
import org.homeward.clearinghouse.imagery.DrawnPortrait;

/** A poster's content about a fictional child, and a drawn face that nobody could take for a photograph. */
final class Specimens {
    private Specimens() {}

    static Content ana() {
        return ana(List.of(
                new Content.Said(Line.Kind.ALIAS, "Annie", "Annie"),
                new Content.Said(
                        Line.Kind.DESCRIPTION,
                        "Tattoo: small rose, left wrist",
                        "Tatuaje: rosa pequeña, muñeca izquierda"),
                new Content.Said(
                        Line.Kind.CIRCUMSTANCE, "Last seen: Bus station", "Vista por última vez en la estación"),
                new Content.Said(Line.Kind.COMPANION, "Lia Moreno, age 16, friend", "Lia Moreno, 16 años, amiga")));
    }

    static Content named(String name, int photos) {
        var ana = ana();
        return new Content(
                ana.number(),
                1,
                ana.date(),
                ana.caseNumber(),
                ana.type(),
                name,
                name,
                "",
                ana.age(),
                ana.sex(),
                ana.race(),
                ana.eyes(),
                ana.hair(),
                ana.height(),
                ana.weight(),
                ana.missingFrom(),
                ana.missingDay(),
                ana.city(),
                ana.county(),
                ana.state(),
                ana.zip(),
                ana.agency(),
                ana.phone(),
                ana.hotline(),
                ana.clearinghouse(),
                java.util.Collections.nCopies(photos, ana.photos().getFirst()),
                ana.lines(),
                ana.url(),
                List.of());
    }

    static Content ana(List<Content.Said> lines) {
        return new Content(
                "K7M3-Q2XR",
                1,
                LocalDate.parse("2026-11-12"),
                "NCM-2026-0001",
                "ENDANGERED_RUNAWAY",
                "Ana Rivera",
                "Ana",
                "Rivera",
                "15",
                "F",
                "W",
                "BRO",
                "BLK",
                62,
                105,
                Instant.parse("2026-11-12T05:40:00Z"),
                LocalDate.parse("2026-11-11"),
                "Reno",
                "Washoe",
                "NV",
                "89501",
                "Reno Police Department",
                "+1 775 555 0100",
                "1-800-555-0199",
                "Homeward clearinghouse",
                List.of(new Picture("1", "", "Drawn portrait, 2026", "Retrato dibujado, 2026")),
                lines,
                "http://127.0.0.1:8080/posters/K7M3-Q2XR",
                List.of());
    }

    /** @param number another face for another number */
    static byte[] drawnFace(int number) {
        try {
            var png = ImageIO.read(new ByteArrayInputStream(new DrawnPortrait(number, "BLK", "BRO", 1, true).png()));
            var image = new BufferedImage(png.getWidth(), png.getHeight(), BufferedImage.TYPE_INT_RGB);
            image.createGraphics().drawImage(png, 0, 0, null);
            var out = new ByteArrayOutputStream();
            ImageIO.write(image, "jpg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
