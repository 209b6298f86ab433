package app.yizhan.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The fonts of the paper: Noto Sans SC for nearly everything, and for characters that only some names have (CJK extensions B to F)
 * Hanazono Mincho B, which lies here in pieces of about a thousand characters (docs/decisions/0014).
 */
@Component
class PaperFonts {

    private static final String USUAL = "/fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf";
    private static final String RARE = "/fonts/rare/";

    private final TreeSet<Integer> rare = new TreeSet<>();

    /** Parsed when the first paper is drawn, ten megabytes; not safe for several threads, see {@link #with}. */
    private @Nullable TrueTypeFont usual;

    PaperFonts() {
        new String(read(RARE + "index.txt"), StandardCharsets.UTF_8)
                .lines()
                .forEach(start -> rare.add(Integer.parseInt(start, 16)));
    }

    /** One paper at a time: fonts read their tables when they are asked. A paper takes some tens of milliseconds. */
    synchronized <T> T with(Function<PaperFonts, T> work) {
        return work.apply(this);
    }

    TrueTypeFont usual() {
        var parsed = usual == null ? parse(USUAL) : usual;
        usual = parsed;
        return parsed;
    }

    /** First character of the piece in which a character would be. */
    Optional<Integer> pieceOf(int character) {
        return character < 0x20000 ? Optional.empty() : Optional.ofNullable(rare.floor(character));
    }

    TrueTypeFont piece(int start) {
        return parse(RARE + Integer.toHexString(start) + ".ttf");
    }

    private static TrueTypeFont parse(String resource) {
        try {
            return new TTFParser().parse(new RandomAccessReadBuffer(read(resource)));
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    private static byte[] read(String resource) {
        try (InputStream in = PaperFonts.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The font " + resource + " is not in the application");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
