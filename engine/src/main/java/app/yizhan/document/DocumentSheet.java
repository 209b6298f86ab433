package app.yizhan.document;

import app.yizhan.document.internal.DocumentMapper.DocumentRow;
import app.yizhan.notification.Texts;
import app.yizhan.paper.PaperCode;
import app.yizhan.paper.PaperPen;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands where on a certificate and on a slip. */
final class DocumentSheet {

    /** The words around what was issued, in the document's language. */
    record Words(Texts texts, Locale locale, String baseAddress) {

        String say(String key, Map<String, ?> args) {
            return texts.text(locale, key, args);
        }

        String at(LocalDateTime at, String pattern) {
            return DateTimeFormatter.ofPattern(texts.text(locale, pattern), locale)
                    .format(at);
        }
    }

    /**
     * What is stamped on it.
     *
     * @param picture null: it is stamped by hand
     * @param place where
     */
    record Stamp(byte @Nullable [] picture, String place) {}

    /** Across, as a round seal of a department is: 42 millimetres. */
    private static final float SEAL = 119;

    private static final float TITLE = 22;
    private static final float BODY = 13;
    private static final float SMALL = 9;
    private static final float QR = 78;
    private static final float SLIP_QR = 168;

    private final PaperPen pen;
    private final DocumentRow row;
    private final DocumentContent content;
    private final @Nullable Stamp stamp;
    private final Words words;

    DocumentSheet(PaperPen pen, Documents.Opened opened, @Nullable Stamp stamp, Words words) {
        this.stamp = stamp;
        this.pen = pen;
        this.row = opened.row();
        this.content = opened.content();
        this.words = words;
    }

    void certificate() {
        right(words.say("document.number", Map.of("number", row.number())), SMALL + 1, true);
        pen.down(64);
        middle(content.title(), TITLE);
        pen.down(46);
        body();
        pen.down(14);
        content.facts().forEach(fact -> fact(fact, 104, BODY - 2));
        pen.down(54);
        right(content.issuer(), BODY, false);
        pen.down(24);
        right(words.at(row.issuedAt(), "record.day-pattern"), BODY, false);
        stamp();
        proof();
    }

    /** Over who issued it and when, as seals are put; or where it is to be stamped. */
    private void stamp() {
        if (stamp == null) {
            return;
        }
        if (stamp.picture() == null) {
            pen.down(22);
            right(words.say("seal.by-hand.paper", Map.of("place", stamp.place())), SMALL + 1, true);
        } else {
            pen.image(stamp.picture(), pen.size().right() - SEAL - 6, pen.y() - SEAL / 2 + 16, SEAL, SEAL);
        }
    }

    /** Chinese paragraphs begin two characters in. */
    private void body() {
        var indent = words.locale().getLanguage().equals("en") ? "" : "\u3000\u3000";
        for (var paragraph : content.body().split("\\R")) {
            for (var line :
                    pen.text().lines(indent + paragraph, BODY, pen.size().inside())) {
                pen.down(25);
                pen.write(line, pen.size().left(), pen.y(), BODY, false);
            }
        }
    }

    private void proof() {
        float top = pen.size().bottom() + QR + 26;
        float left = pen.size().left();
        pen.rule(top + 14, 0.6f);
        pen.qr(address(), left, top, QR);
        float x = left + QR + 16;
        float y = top - 12;
        for (var line : pen.text().lines(how(), SMALL, pen.size().right() - x)) {
            pen.write(line, x, y, SMALL, true);
            y -= 15;
        }
        pen.write(spoken(), x, y - 4, SMALL + 1, false);
    }

    void slip() {
        middle(content.title(), 20);
        pen.down(18);
        pen.down(SMALL);
        middleSmall(row.number(), SMALL + 1);
        pen.down(16);
        pen.qr(address(), (pen.size().width() - SLIP_QR) / 2, pen.y(), SLIP_QR);
        pen.down(SLIP_QR + 16);
        middleSmall(spoken(), SMALL + 1);
        pen.down(14);
        pen.rule(pen.y(), 0.6f);
        pen.down(6);
        if (!content.body().isBlank()) {
            for (var line : pen.text().lines(content.body(), 11, pen.size().inside())) {
                pen.down(17);
                pen.write(line, pen.size().left(), pen.y(), 11, false);
            }
            pen.down(6);
        }
        content.facts().forEach(fact -> fact(fact, 84, 11));
        pen.down(20);
        pen.text().lines(how(), SMALL, pen.size().inside()).forEach(line -> {
            pen.write(line, pen.size().left(), pen.y(), SMALL, true);
            pen.down(14);
        });
    }

    private void fact(DocumentContent.Fact fact, float label, float size) {
        float left = pen.size().left();
        var values = pen.text().lines(fact.value(), size, pen.size().inside() - label);
        var labels = pen.text().lines(fact.label(), size, label - 8);
        for (int i = 0; i < Math.max(values.size(), labels.size()); i++) {
            pen.down(size + (i == 0 ? 9 : 6));
            if (i < labels.size()) {
                pen.write(labels.get(i), left, pen.y(), size, true);
            }
            if (i < values.size()) {
                pen.write(values.get(i), left + label, pen.y(), size, false);
            }
        }
    }

    private void middle(String line, float size) {
        for (var part : pen.text().lines(line, size, pen.size().inside())) {
            pen.writeBold(part, (pen.size().width() - pen.text().width(part, size)) / 2, pen.y(), size);
            pen.down(size * 1.3f);
        }
    }

    private void middleSmall(String line, float size) {
        pen.write(line, (pen.size().width() - pen.text().width(line, size)) / 2, pen.y(), size, true);
    }

    private void right(String text, float size, boolean pale) {
        for (var line : pen.text().lines(text, size, pen.size().inside())) {
            pen.write(line, pen.size().right() - pen.text().width(line, size), pen.y(), size, pale);
        }
    }

    private String address() {
        return words.baseAddress() + "/verify/" + row.code();
    }

    private String how() {
        return words.say("document.proof", Map.of("address", words.baseAddress() + "/verify"));
    }

    private String spoken() {
        return PaperCode.spoken(row.code());
    }
}
