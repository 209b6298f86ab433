package app.yizhan.demo;

import app.yizhan.paper.Outlines;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Draws the red round seal of an invented unit; what it is for stands below its star. */
final class DemoSealPicture {

    private static final int SIDE = 600;
    private static final double MIDDLE = SIDE / 2.0;
    private static final double RIM = 284;
    private static final double WORDS_AT = 216;
    private static final double STAR = 84;
    private static final Color RED = new Color(0xC8, 0x1D, 0x1D, 0xD8);

    private final Outlines outlines;

    DemoSealPicture(Outlines outlines) {
        this.outlines = outlines;
    }

    /**
     * @param around the unit, along the rim
     * @param below the line under the star
     * @return a PNG on a see-through ground
     */
    byte[] of(String around, String below) {
        var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(RED);
        pen.setStroke(new BasicStroke(13));
        pen.draw(new Ellipse2D.Double(MIDDLE - RIM, MIDDLE - RIM, 2 * RIM, 2 * RIM));
        pen.fill(star());
        along(pen, around);
        straight(pen, below);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Each character stands upright on the way round, from the lower left over the top. */
    private void along(Graphics2D pen, String words) {
        int[] characters = words.codePoints().toArray();
        double size = Math.min(66, 780.0 / characters.length);
        double step = Math.toRadians(Math.min(34, 250.0 / characters.length));
        double first = -step * (characters.length - 1) / 2;
        for (int i = 0; i < characters.length; i++) {
            var at = AffineTransform.getTranslateInstance(MIDDLE, MIDDLE);
            at.rotate(first + i * step);
            at.translate(-size / 2, -WORDS_AT + size * 0.32);
            at.scale(size, size);
            pen.fill(at.createTransformedShape(outlines.of(characters[i])));
        }
    }

    private void straight(Graphics2D pen, String words) {
        int[] characters = words.codePoints().toArray();
        double size = 50;
        double left = MIDDLE - size * characters.length / 2;
        for (int i = 0; i < characters.length; i++) {
            var at = AffineTransform.getTranslateInstance(left + i * size, MIDDLE + 168);
            at.scale(size, size);
            pen.fill(at.createTransformedShape(outlines.of(characters[i])));
        }
    }

    private static Path2D star() {
        var star = new Path2D.Double();
        for (int i = 0; i < 10; i++) {
            double radius = i % 2 == 0 ? STAR : STAR * 0.382;
            double angle = Math.toRadians(-90 + 36 * i);
            double x = MIDDLE + radius * Math.cos(angle);
            double y = MIDDLE + radius * Math.sin(angle);
            if (i == 0) {
                star.moveTo(x, y);
            } else {
                star.lineTo(x, y);
            }
        }
        star.closePath();
        return star;
    }
}
