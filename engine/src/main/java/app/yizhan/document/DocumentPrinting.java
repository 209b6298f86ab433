package app.yizhan.document;

import app.yizhan.notification.BaseAddress;
import app.yizhan.notification.Texts;
import app.yizhan.paper.PaperMaker;
import java.util.Locale;
import org.springframework.stereotype.Service;

/** A document as a PDF, drawn whenever it is asked for from what was issued. */
@Service
public class DocumentPrinting {

    private final Documents documents;
    private final PaperMaker maker;
    private final Texts texts;
    private final BaseAddress address;

    DocumentPrinting(Documents documents, PaperMaker maker, Texts texts, BaseAddress address) {
        this.documents = documents;
        this.maker = maker;
        this.texts = texts;
        this.address = address;
    }

    /**
     * Reading what is about another person is recorded. Drawing happens after the transaction.
     *
     * @throws app.yizhan.refusal.NotFound if there is no such document or the reader may not see all that it says
     */
    public byte[] pdf(String documentId, String readerId) {
        var opened = documents.open(documentId, readerId);
        var locale = Locale.of(opened.row().lang());
        var head = new PaperMaker.Head(
                opened.content().title() + " " + opened.row().number(), texts.text(locale, "document.maker"), locale);
        var words = new DocumentSheet.Words(texts, locale, address.toString());
        var paper = Paper.valueOf(opened.row().paper());
        return maker.make(paper.size(), head, pen -> {
            var sheet = new DocumentSheet(pen, opened, words);
            if (paper == Paper.A4) {
                sheet.certificate();
            } else {
                sheet.slip();
            }
            pen.finish();
        });
    }
}
