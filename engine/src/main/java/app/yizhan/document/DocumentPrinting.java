package app.yizhan.document;

import app.yizhan.notification.BaseAddress;
import app.yizhan.notification.Texts;
import app.yizhan.organisation.Units;
import app.yizhan.paper.PaperMaker;
import app.yizhan.seal.Seals;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** A document as a PDF, drawn whenever it is asked for from what was issued. */
@Service
public class DocumentPrinting {

    private final Documents documents;
    private final PaperMaker maker;
    private final Texts texts;
    private final Seals seals;
    private final Units units;
    private final BaseAddress address;

    DocumentPrinting(
            Documents documents, PaperMaker maker, Texts texts, Seals seals, Units units, BaseAddress address) {
        this.seals = seals;
        this.units = units;
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
        var stamp = stamp(opened.row().id(), locale);
        return maker.make(paper.size(), head, pen -> {
            var sheet = new DocumentSheet(pen, opened, stamp, words);
            if (paper == Paper.A4) {
                sheet.certificate();
            } else {
                sheet.slip();
            }
            pen.finish();
        });
    }

    /** Read before: while a paper is drawn no connection is held. */
    private DocumentSheet.@Nullable Stamp stamp(String documentId, Locale locale) {
        var sealing = seals.of(List.of(documentId)).get(documentId);
        if (sealing == null) {
            return null;
        }
        var place = sealing.place().isEmpty() ? units.name(sealing.unit(), locale) : sealing.place();
        return new DocumentSheet.Stamp(seals.picture(sealing), place);
    }
}
