package app.yizhan.figures;

import app.yizhan.notification.Texts;
import app.yizhan.paper.PaperMaker;
import app.yizhan.paper.PaperSize;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.stereotype.Service;

/** A week as a PDF of two pages of A4: the numbers, then what is overdue and why things came back. */
@Service
public class WeekPrinting {

    private final Weeks weeks;
    private final Figures figures;
    private final WeekWords words;
    private final PaperMaker maker;
    private final Texts texts;

    WeekPrinting(Weeks weeks, Figures figures, WeekWords words, PaperMaker maker, Texts texts) {
        this.weeks = weeks;
        this.figures = figures;
        this.words = words;
        this.maker = maker;
        this.texts = texts;
    }

    /**
     * That it left the house is recorded. Drawing happens outside of transactions.
     *
     * @param day any day of the week
     * @throws app.yizhan.refusal.NotFound for whoever looks after no unit
     */
    public byte[] pdf(String personId, LocalDate day, Locale locale) {
        var week = weeks.of(personId, day);
        figures.exported(personId, week.period());
        return draw(week, locale);
    }

    byte[] draw(WeekReport week, Locale locale) {
        var title = texts.text(locale, "week.title");
        var head = new PaperMaker.Head(title + " " + week.period().first(), texts.text(locale, "week.maker"), locale);
        return maker.make(PaperSize.A4, head, pen -> new WeekLayout(pen, week, words, texts, locale).draw());
    }
}
