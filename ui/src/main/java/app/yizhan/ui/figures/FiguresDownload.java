package app.yizhan.ui.figures;

import app.yizhan.catalog.Families;
import app.yizhan.figures.Figures;
import app.yizhan.figures.Period;
import app.yizhan.refusal.Refusal;
import app.yizhan.ui.security.ChosenLocale;
import app.yizhan.ui.security.CurrentPerson;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The figures of a week as a table for spreadsheet programs: one figure a row. */
@RestController
class FiguresDownload {

    private final FiguresPresenter presenter;
    private final Figures figures;
    private final Families families;
    private final CurrentPerson current;

    FiguresDownload(FiguresPresenter presenter, Figures figures, Families families, CurrentPerson current) {
        this.presenter = presenter;
        this.figures = figures;
        this.families = families;
        this.current = current;
    }

    /** @param from a day of the week */
    @GetMapping("/ui/figures.csv")
    public ResponseEntity<byte[]> figures(@RequestParam LocalDate from, HttpServletRequest asked) {
        var week = presenter.week(current.id(), Period.weekOf(from));
        var rows = new WeekRows(week, families, ChosenLocale.of(asked)).rows();
        figures.exported(current.id(), week.period());
        var name = "figures-" + week.period().first() + ".csv";
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(Csv.of(rows));
    }

    @ExceptionHandler(Refusal.class)
    ResponseEntity<Void> refused() {
        return ResponseEntity.notFound().build();
    }
}
