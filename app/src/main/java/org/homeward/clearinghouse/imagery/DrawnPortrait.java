package org.homeward.clearinghouse.imagery;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * A cartoon face of nobody for the demo, flat and outlined, so that it can never be taken for the photograph of a child. The same number
 * draws the same face; numbers next to each other look different.
 *
 * @param number 0 or more
 * @param hair its colour as NCIC says it, {@code BLK}; brown for what is not known
 * @param eyes the same, {@code BRO}
 * @param skin 0 to 3, light to dark
 * @param longHair whether it falls over the shoulders
 */
public record DrawnPortrait(int number, String hair, String eyes, int skin, boolean longHair) {
    private static final int WIDTH = 960;
    private static final int HEIGHT = 1200;
    private static final Color INK = new Color(0x2B2B33);
    private static final List<Color> SKINS =
            List.of(new Color(0xF6D3B3), new Color(0xE3B58C), new Color(0xB9825A), new Color(0x7D5237));
    private static final List<Color> BACKS = List.of(
            new Color(0xBFD8E8), new Color(0xF3DDB3), new Color(0xCFE3C4), new Color(0xE6CBDD), new Color(0xD3D0EC));
    private static final List<Color> SHIRTS = List.of(
            new Color(0x3C6E9F),
            new Color(0xB5523B),
            new Color(0x4B8B5A),
            new Color(0x7A5C99),
            new Color(0xC79A2E),
            new Color(0x5B6470),
            new Color(0x2F8C8C));

    /** As a PNG of 960 by 1,200 points. */
    public byte[] png() {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setStroke(new BasicStroke(9, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        draw(pen);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void draw(Graphics2D pen) {
        pen.setColor(BACKS.get(number % BACKS.size()));
        pen.fill(new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
        pen.setColor(new Color(255, 255, 255, 70));
        for (int x = -HEIGHT; x < WIDTH; x += 90) pen.drawLine(x, HEIGHT, x + HEIGHT, 0);
        if (longHair)
            filled(pen, hairColour(), new RoundRectangle2D.Double(215, 240, 530, 620 + number % 3 * 60, 380, 380));
        shoulders(pen);
        face(pen);
        fringe(pen);
        extras(pen);
    }

    private void shoulders(Graphics2D pen) {
        filled(pen, SKINS.get(skin), new RoundRectangle2D.Double(400, 760, 160, 210, 60, 60));
        var shirt = new Path2D.Double();
        shirt.moveTo(120, HEIGHT + 20);
        shirt.curveTo(130, 980, 260, 930, 390, 915);
        shirt.curveTo(440, 985, 520, 985, 570, 915);
        shirt.curveTo(700, 930, 830, 980, 840, HEIGHT + 20);
        shirt.closePath();
        filled(pen, SHIRTS.get(number % SHIRTS.size()), shirt);
    }

    private void face(Graphics2D pen) {
        var colour = SKINS.get(skin);
        int wide = 400 + number % 4 * 14;
        for (int ear : new int[] {480 - wide / 2 - 38, 480 + wide / 2 - 42})
            filled(pen, colour, new Ellipse2D.Double(ear, 520, 80, 110));
        filled(pen, colour, new Ellipse2D.Double(480 - wide / 2.0, 290, wide, 530));
        for (int side : new int[] {-1, 1}) eye(pen, 480 + side * 92);
        pen.setColor(INK);
        pen.draw(new Arc2D.Double(452, 560, 56, 80, 200, 140, Arc2D.OPEN));
        var mouth = number % 3 == 0
                ? new Arc2D.Double(410, 640, 140, 90, 200, 140, Arc2D.OPEN)
                : new Arc2D.Double(425, 660, 110, 50, 190 + number % 2 * 15, 150, Arc2D.OPEN);
        pen.draw(mouth);
    }

    private void eye(Graphics2D pen, int x) {
        filled(pen, Color.WHITE, new Ellipse2D.Double(x - 44, 505, 88, 62));
        pen.setColor(eyeColour());
        pen.fill(new Ellipse2D.Double(x - 25, 511, 50, 50));
        pen.setColor(INK);
        pen.fill(new Ellipse2D.Double(x - 12, 524, 24, 24));
        pen.draw(new Arc2D.Double(x - 50, 455 - number % 2 * 8, 100, 50, 30, 120, Arc2D.OPEN));
    }

    private void fringe(Graphics2D pen) {
        var hairline = new Path2D.Double();
        hairline.moveTo(255, 560);
        hairline.curveTo(200, 180, 760, 180, 705, 560);
        switch (number % 5) {
            case 0 -> hairline.curveTo(690, 400, 600, 380, 330, 400);
            case 1 -> {
                hairline.curveTo(670, 430, 560, 350, 480, 340);
                hairline.curveTo(400, 350, 290, 430, 255, 560);
            }
            case 2 -> {
                for (int x = 660; x >= 300; x -= 60) hairline.lineTo(x, x / 60 % 2 == 0 ? 380 : 440);
            }
            case 3 -> hairline.curveTo(690, 380, 470, 330, 300, 470);
            default -> hairline.curveTo(680, 440, 280, 440, 255, 560);
        }
        hairline.closePath();
        filled(pen, hairColour(), hairline);
    }

    private void extras(Graphics2D pen) {
        switch (number % 7) {
            case 1 -> glasses(pen);
            case 3 -> freckles(pen);
            case 4 -> filled(pen, SHIRTS.get((number + 3) % SHIRTS.size()), cap());
            case 6 -> {
                for (int x : new int[] {262, 698}) filled(pen, BACKS.get(1), new Ellipse2D.Double(x - 12, 630, 24, 24));
            }
            default -> {}
        }
    }

    private static void glasses(Graphics2D pen) {
        pen.setColor(INK);
        for (int x : new int[] {388, 572}) pen.draw(new RoundRectangle2D.Double(x - 74, 486, 148, 104, 50, 50));
        pen.drawLine(462, 525, 498, 525);
    }

    private static void freckles(Graphics2D pen) {
        pen.setColor(new Color(0x8A5A3A));
        for (int side : new int[] {-1, 1})
            for (int i = 0; i < 5; i++)
                pen.fill(new Ellipse2D.Double(480 + side * (92 + i * 16) - 5, 602 + i % 2 * 20, 10, 10));
    }

    private static Shape cap() {
        var cap = new Path2D.Double();
        cap.moveTo(240, 400);
        cap.curveTo(240, 150, 720, 150, 720, 400);
        cap.curveTo(800, 400, 840, 430, 850, 460);
        cap.curveTo(640, 400, 420, 400, 240, 400);
        cap.closePath();
        return cap;
    }

    private static void filled(Graphics2D pen, Color colour, Shape shape) {
        pen.setColor(colour);
        pen.fill(shape);
        pen.setColor(INK);
        pen.draw(shape);
    }

    private Color hairColour() {
        return new Color(
                switch (hair) {
                    case "BLK" -> 0x33302F;
                    case "BLN" -> 0xE2C069;
                    case "RED" -> 0xB4552D;
                    case "GRY", "WHI" -> 0xA7A7AB;
                    default -> 0x6E4A2E;
                });
    }

    private Color eyeColour() {
        return new Color(
                switch (eyes) {
                    case "BLU" -> 0x4E86C4;
                    case "GRN" -> 0x4F8F5B;
                    case "GRY" -> 0x8894A0;
                    case "HAZ" -> 0x94794A;
                    default -> 0x6A452C;
                });
    }
}
