package app.yizhan.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A font embedded in one document, of which only the glyphs that are used are kept. */
final class PaperFont {

    private static final int MOST_IN_A_BLOCK = 100;

    private final PDType0Font font;
    private final CmapLookup glyphs;
    private final Map<Integer, Float> widths = new HashMap<>();
    private final Map<Integer, Integer> used = new TreeMap<>();

    PaperFont(PDDocument document, TrueTypeFont parsed) {
        try {
            font = PDType0Font.load(document, parsed, true);
            glyphs = parsed.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PDType0Font font() {
        return font;
    }

    boolean has(int character) {
        return glyphs.getGlyphId(character) != 0;
    }

    /** In thousandths of the size. */
    float width(int character) {
        return widths.computeIfAbsent(character, c -> {
            try {
                return font.getStringWidth(Character.toString(c));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Remembers that the character was printed: of several that share a glyph the unified one is what a reader copies. */
    void use(String text) {
        text.codePoints()
                .forEach(c -> used.merge(glyphs.getGlyphId(c), c, (a, b) -> isRadical(a) ? b : isRadical(b) ? a : b));
    }

    private static boolean isRadical(int character) {
        return character >= 0x2E80 && character <= 0x2FDF || character >= 0xF900 && character <= 0xFAFF;
    }

    /**
     * Says which characters the glyphs stand for, after the font was cut down. The library's own table takes the first character that has
     * the glyph, so that a common 一 would be copied as the radical of the same shape.
     */
    void tellCharacters(PDDocument document) {
        try {
            var stream = new PDStream(document);
            try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                out.write(table().getBytes(StandardCharsets.US_ASCII));
            }
            font.getCOSObject().setItem(COSName.TO_UNICODE, stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String table() {
        var table = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <FFFF>
                endcodespacerange
                """);
        List<Map.Entry<Integer, Integer>> all = new ArrayList<>(used.entrySet());
        for (int from = 0; from < all.size(); from += MOST_IN_A_BLOCK) {
            var block = all.subList(from, Math.min(all.size(), from + MOST_IN_A_BLOCK));
            table.append(block.size()).append(" beginbfchar\n");
            block.forEach(e -> table.append("<%04X> <%s>%n".formatted(e.getKey(), hex(e.getValue()))));
            table.append("endbfchar\n");
        }
        return table.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
                .toString();
    }

    private static String hex(int character) {
        var hex = new StringBuilder();
        for (char unit : Character.toChars(character)) {
            hex.append("%04X".formatted((int) unit));
        }
        return hex.toString();
    }
}
