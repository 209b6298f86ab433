package app.yizhan.seal;

import app.yizhan.refusal.InvalidFields;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** What a picture must be to be put on a paper as a seal: a small PNG, see-through around what is stamped. */
final class SealPicture {

    static final int BYTES = 500 * 1024;
    private static final int LEAST = 150;
    private static final int MOST = 1500;
    private static final int OPAQUE = 0xff;

    private SealPicture() {}

    /**
     * The picture and nothing else that the file may have carried.
     *
     * @throws InvalidFields if it is no PNG of 150 to 1500 pixels a side and at most 500 KB, or has no clear ground
     */
    static byte[] of(byte[] given) {
        try {
            var drawn = given.length > BYTES ? null : read(given);
            if (drawn == null) {
                throw new InvalidFields("file", "seal.PICTURE", Map.of("least", LEAST, "most", MOST));
            }
            if (isSolid(drawn)) {
                throw new InvalidFields("file", "seal.SOLID", Map.of());
            }
            var out = new ByteArrayOutputStream();
            ImageIO.write(drawn, "png", out);
            return out.toByteArray();
        } catch (IOException | IllegalArgumentException e) {
            throw new InvalidFields("file", "seal.PICTURE", Map.of("least", LEAST, "most", MOST));
        }
    }

    /** The size is known from its head, before anything is unpacked. */
    private static @Nullable BufferedImage read(byte[] given) throws IOException {
        var reader = ImageIO.getImageReadersByFormatName("png").next();
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(given))) {
            reader.setInput(in, true, true);
            boolean fits = fits(reader.getWidth(0)) && fits(reader.getHeight(0));
            return fits ? reader.read(0) : null;
        } finally {
            reader.dispose();
        }
    }

    private static boolean fits(int side) {
        return side >= LEAST && side <= MOST;
    }

    /** A solid ground would cover the words below it. */
    private static boolean isSolid(BufferedImage drawn) {
        int right = drawn.getWidth() - 1;
        int bottom = drawn.getHeight() - 1;
        return isOpaque(drawn, 0, 0)
                || isOpaque(drawn, right, 0)
                || isOpaque(drawn, 0, bottom)
                || isOpaque(drawn, right, bottom);
    }

    private static boolean isOpaque(BufferedImage drawn, int x, int y) {
        return drawn.getRGB(x, y) >>> 24 == OPAQUE;
    }
}
