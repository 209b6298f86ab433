package app.yizhan.form;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** What a picture must be to stand for a signature: a PNG that a paper can carry, with ink on it. */
final class SignatureImage {

    static final int BYTES = 200 * 1024;
    static final int WIDTH = 2000;
    static final int HEIGHT = 1000;

    /** Fewer points than a dot made by accident. */
    private static final int LEAST_INK = 40;

    /** How far a point must stand out from white paper, in steps of brightness. */
    private static final int CONTRAST = 96;

    private static final int WHITE = 255;

    private SignatureImage() {}

    /** @return key of what is wrong with it, if anything is */
    static Optional<String> problem(byte[] content) {
        try {
            var drawn = content.length > BYTES ? null : read(content);
            if (drawn == null) {
                return Optional.of("field.signature.image");
            }
            return isBlank(drawn) ? Optional.of("field.signature.blank") : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.of("field.signature.image");
        }
    }

    /** The size is known from its head, before anything is unpacked. */
    private static @Nullable BufferedImage read(byte[] content) throws IOException {
        var reader = ImageIO.getImageReadersByFormatName("png").next();
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(in, true, true);
            boolean fits = reader.getWidth(0) <= WIDTH && reader.getHeight(0) <= HEIGHT;
            return fits ? reader.read(0) : null;
        } finally {
            reader.dispose();
        }
    }

    private static boolean isBlank(BufferedImage drawn) {
        int ink = 0;
        for (int y = 0; y < drawn.getHeight(); y++) {
            for (int x = 0; x < drawn.getWidth(); x++) {
                if (isInk(drawn.getRGB(x, y)) && ++ink >= LEAST_INK) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isInk(int argb) {
        int opaque = argb >>> 24;
        int light = (argb >> 16 & 0xff) + (argb >> 8 & 0xff) + (argb & 0xff);
        return opaque * (WHITE - light / 3) / WHITE > CONTRAST;
    }
}
