package app.yizhan.record;

import app.yizhan.notification.Texts;
import app.yizhan.paper.PaperCode;
import app.yizhan.paper.PaperPen;
import app.yizhan.paper.PaperRows;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What stands where on the paper of one record. */
final class RecordLayout {

    /** The words of the paper in one language. */
    record Words(Texts texts, Locale locale) {

        String say(String key) {
            return texts.text(locale, key);
        }

        String say(String key, Map<String, ?> args) {
            return texts.text(locale, key, args);
        }

        String at(LocalDateTime at) {
            return DateTimeFormatter.ofPattern(say("record.time-pattern"), locale)
                    .format(at);
        }
    }

    private static final float QR = 70;

    private final PaperPen pen;
    private final PaperRows rows;
    private final RecordSheet sheet;
    private final Map<String, byte[]> signed;
    private final String code;
    private final Words words;
    private final String baseAddress;

    /** @param signed pictures of signatures, by id */
    RecordLayout(PaperPen pen, Records.Printed printed, Map<String, byte[]> signed, Words words, String baseAddress) {
        this.pen = pen;
        this.rows = new PaperRows(pen);
        this.sheet = printed.sheet();
        this.signed = signed;
        this.code = printed.code();
        this.words = words;
        this.baseAddress = baseAddress;
    }

    void draw() {
        head();
        rows.title(words.say("record.asked"));
        if (sheet.facts().isEmpty()) {
            rows.note(words.say("record.asked.none"));
        }
        sheet.facts().forEach(fact -> rows.fact(fact.label(), fact.value()));
        rows.title(words.say("record.acts"));
        rows.tableHead(
                words.say("record.when"), words.say("record.step"), words.say("record.act"), words.say("record.said"));
        sheet.acts().forEach(this::act);
        proof();
        var foot = Map.of("number", sheet.request().number(), "at", words.at(sheet.at()));
        pen.finish(
                words.say("record.foot", foot),
                (page, pages) -> words.say("record.page", Map.of("page", page, "pages", pages)));
    }

    private void head() {
        float top = pen.top();
        float qrLeft = pen.size().right() - QR;
        pen.qr(baseAddress + "/verify/" + code, qrLeft, top + 8, QR);
        var spoken = PaperCode.spoken(code);
        pen.write(spoken, pen.size().right() - pen.text().width(spoken, 7), top - QR, 7, true);
        pen.write(words.say("record.maker"), pen.size().left(), top - 4, 9, true);
        pen.writeBold(
                words.say("record.title", Map.of("service", sheet.service())),
                pen.size().left(),
                top - 30,
                18);
        pen.write(sheet.request().number(), pen.size().left(), top - 50, 11, true);
        pen.down(QR + 10);
        pen.rule(pen.y(), 1f);
        pen.down(8);
        whose();
    }

    private void whose() {
        var request = sheet.request();
        var unit = request.unitName();
        rows.fact(
                words.say("record.applicant"),
                unit == null
                        ? request.applicantName()
                        : words.say("record.applicant.of", Map.of("name", request.applicantName(), "unit", unit)));
        if (sheet.enteredBy() != null) {
            rows.fact(
                    words.say("record.entered-by"),
                    words.say("record.entered-by.window", Map.of("name", sheet.enteredBy())));
        }
        rows.fact(words.say("record.submitted"), words.at(request.submittedAt()));
        rows.fact(words.say(request.endedAt() == null ? "record.stands" : "record.result"), sheet.outcome());
        if (request.endedAt() != null) {
            rows.fact(words.say("record.ended"), words.at(request.endedAt()));
        }
    }

    private void act(RecordSheet.Act act) {
        List<String> who = new ArrayList<>();
        var name = act.who().isEmpty() ? words.say("record.system") : act.who();
        who.add(words.say("record.done-by", Map.of("action", act.action(), "name", name)));
        if (!act.actingFor().isEmpty()) {
            who.add(words.say("record.acting-for", Map.of("name", act.actingFor())));
        }
        if (!act.capacity().isEmpty()) {
            who.add(act.capacity());
        }
        rows.act(words.at(act.at()), act.step(), who, act.said());
        act.signed().forEach(id -> rows.signed(words.say("record.signed", Map.of("name", name)), signed.get(id)));
        if (act.signature() != null && act.signed().isEmpty()) {
            rows.signature(act.signature());
        }
    }

    /** How whoever holds the paper finds out whether it is true. */
    private void proof() {
        rows.title(words.say("record.proof"));
        rows.note(words.say("record.proof.how", Map.of("address", baseAddress + "/verify")));
        rows.fact(words.say("record.code"), PaperCode.spoken(code));
        rows.fact(
                words.say("record.chain"),
                words.say(
                        sheet.intact() ? "record.chain.holds" : "record.chain.broken",
                        Map.of("entries", sheet.entries())));
        rows.fact(words.say("record.head"), sheet.head());
    }
}
