package app.yizhan.paper;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;

/** Shapes of characters as the paper's font has them, for pictures that carry words; no font of the machine is asked. */
@Component
public class Outlines {

    private final PaperFonts fonts;

    Outlines(PaperFonts fonts) {
        this.fonts = fonts;
    }

    /** One em wide, above and right of the origin, upside down as pictures count their rows; empty if the font has no such character. */
    public GeneralPath of(int character) {
        return fonts.with(known -> {
            try {
                var font = known.usual();
                var glyph = font.getGlyph().getGlyph(font.getUnicodeCmapLookup().getGlyphId(character));
                var path = glyph == null ? new GeneralPath() : glyph.getPath();
                double em = 1.0 / font.getUnitsPerEm();
                path.transform(AffineTransform.getScaleInstance(em, -em));
                return path;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
