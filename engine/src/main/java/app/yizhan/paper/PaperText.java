package app.yizhan.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Text of one document: each character in a font that has it, and lines that fit. */
public final class PaperText {

    /** A stretch of text in one font. */
    record Run(PaperFont font, String text) {}

    private static final String CLOSING = "，。、；：！？）》」』”’…,.;:!?)]}%";

    private final PDDocument document;
    private final PaperFonts fonts;
    private final PaperFont usual;
    private final Map<Integer, PaperFont> pieces = new HashMap<>();

    PaperText(PDDocument document, PaperFonts fonts) {
        this.document = document;
        this.fonts = fonts;
        this.usual = new PaperFont(document, fonts.usual());
    }

    void each(Consumer<PaperFont> work) {
        work.accept(usual);
        pieces.values().forEach(work);
    }

    /** @param text as {@link #lines} gives it */
    List<Run> runs(String text) {
        List<Run> runs = new ArrayList<>();
        PaperFont current = null;
        var run = new StringBuilder();
        for (int c : text.codePoints().toArray()) {
            var font = fontOf(c);
            if (current != null && font != current) {
                runs.add(new Run(current, run.toString()));
                run.setLength(0);
            }
            current = font;
            run.appendCodePoint(c);
        }
        if (current != null) {
            runs.add(new Run(current, run.toString()));
        }
        return runs;
    }

    public float width(String text, float size) {
        return (float) text.codePoints().mapToDouble(c -> width(c, size)).sum();
    }

    private float width(int character, float size) {
        return fontOf(character).width(character) * size / 1000;
    }

    /** Breaks between Han characters, else at blanks; a closing mark hangs rather than begin a line. */
    public List<String> lines(String raw, float size, float most) {
        List<String> lines = new ArrayList<>();
        for (var paragraph : raw.split("\\R")) {
            wrap(printable(paragraph), size, most, lines);
        }
        return lines;
    }

    private void wrap(String text, float size, float most, List<String> lines) {
        var line = new StringBuilder();
        float width = 0;
        for (var word : words(text)) {
            float wide = width(word, size);
            if (!line.isEmpty() && width + wide > most && !isClosing(word)) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
                width = 0;
            }
            if (line.isEmpty() && word.isBlank()) {
                continue;
            }
            line.append(word);
            width += wide;
        }
        lines.add(line.toString());
    }

    private static boolean isClosing(String word) {
        return word.codePointCount(0, word.length()) == 1 && CLOSING.contains(word);
    }

    /** What is not broken: a Han character, a blank, a Latin word of at most 24 letters. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        var latin = new StringBuilder();
        text.codePoints().forEach(c -> {
            boolean stays = c < 0x2000 && c != ' ' && latin.length() < 24;
            if (!stays && !latin.isEmpty()) {
                words.add(latin.toString());
                latin.setLength(0);
            }
            if (c < 0x2000 && c != ' ') {
                latin.appendCodePoint(c);
            } else {
                words.add(Character.toString(c));
            }
        });
        if (!latin.isEmpty()) {
            words.add(latin.toString());
        }
        return words;
    }

    /** Without what has no shape; what no font has is written as its number, so that nothing vanishes or becomes a box. */
    private String printable(String text) {
        var out = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c == '\t' || Character.isSpaceChar(c)) {
                out.append(' ');
            } else if (isShapeless(c)) {
                return;
            } else if (fontOf(c).has(c)) {
                out.appendCodePoint(c);
            } else {
                out.append("[U+%04X]".formatted(c));
            }
        });
        return out.toString();
    }

    private static boolean isShapeless(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || c >= 0xFE00 && c <= 0xFE0F
                || c >= 0xE0100 && c <= 0xE01EF;
    }

    private PaperFont fontOf(int character) {
        if (usual.has(character)) {
            return usual;
        }
        return fonts.pieceOf(character)
                .map(start -> pieces.computeIfAbsent(start, s -> new PaperFont(document, fonts.piece(s))))
                .filter(piece -> piece.has(character))
                .orElse(usual);
    }
}
