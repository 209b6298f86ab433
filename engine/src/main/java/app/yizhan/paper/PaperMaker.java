package app.yizhan.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;

/** Makes a PDF of what is drawn. One paper at a time on a node, outside of transactions: it takes some tens of milliseconds. */
@Component
public class PaperMaker {

    /**
     * What a reader's program shows of the paper.
     *
     * @param locale language that the paper speaks
     */
    public record Head(String title, String creator, Locale locale) {}

    private final PaperFonts fonts;

    PaperMaker(PaperFonts fonts) {
        this.fonts = fonts;
    }

    /** @param drawing draws everything and finishes the pen */
    public byte[] make(PaperSize size, Head head, Consumer<PaperPen> drawing) {
        return fonts.with(known -> {
            try (var document = new PDDocument()) {
                var text = new PaperText(document, known);
                drawing.accept(new PaperPen(document, text, size));
                describe(document, head);
                // the first time cuts the fonts down, so that their tables can be put right
                document.save(OutputStream.nullOutputStream());
                text.each(font -> font.tellCharacters(document));
                var out = new ByteArrayOutputStream();
                document.save(out);
                return out.toByteArray();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static void describe(PDDocument document, Head head) {
        document.getDocumentInformation().setTitle(head.title());
        document.getDocumentInformation().setCreator(head.creator());
        document.getDocumentCatalog().setLanguage(head.locale().getLanguage().equals("en") ? "en" : "zh-CN");
    }
}
