package app.yizhan.record;

import app.yizhan.form.Attachments;
import app.yizhan.notification.BaseAddress;
import app.yizhan.notification.Texts;
import app.yizhan.paper.PaperMaker;
import app.yizhan.paper.PaperSize;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Draws a record as a paper of A4 pages. */
@Component
class RecordPaper {

    private final PaperMaker maker;
    private final Attachments attachments;
    private final Texts texts;
    private final String baseAddress;

    RecordPaper(PaperMaker maker, Attachments attachments, Texts texts, BaseAddress baseAddress) {
        this.maker = maker;
        this.attachments = attachments;
        this.texts = texts;
        this.baseAddress = baseAddress.toString();
    }

    byte[] draw(Records.Printed printed, Locale locale) {
        var words = new RecordLayout.Words(texts, locale);
        var sheet = printed.sheet();
        var head = new PaperMaker.Head(
                sheet.service() + " " + sheet.request().number(), words.say("record.maker"), locale);
        // read before: while a paper is drawn no connection is held
        var signed = signed(sheet);
        return maker.make(PaperSize.A4, head, pen -> new RecordLayout(pen, printed, signed, words, baseAddress).draw());
    }

    private Map<String, byte[]> signed(RecordSheet sheet) {
        return sheet.acts().stream()
                .flatMap(act -> act.signed().stream())
                .distinct()
                .collect(Collectors.toMap(Function.identity(), attachments::content));
    }
}
