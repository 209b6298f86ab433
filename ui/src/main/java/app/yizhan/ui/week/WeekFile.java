package app.yizhan.ui.week;

import app.yizhan.figures.Period;
import app.yizhan.figures.WeekPrinting;
import app.yizhan.refusal.Refusal;
import app.yizhan.ui.security.ChosenLocale;
import app.yizhan.ui.security.CurrentPerson;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A week on two pages of paper, for whoever is logged in and looks after units. */
@RestController
class WeekFile {

    private final WeekPrinting printing;
    private final CurrentPerson current;

    WeekFile(WeekPrinting printing, CurrentPerson current) {
        this.printing = printing;
        this.current = current;
    }

    /** @param week a day of it */
    @GetMapping("/ui/week.pdf")
    public ResponseEntity<byte[]> pdf(@RequestParam LocalDate week, HttpServletRequest request) {
        var monday = Period.weekOf(week).first();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"week-" + monday + ".pdf\"")
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_PDF)
                .body(printing.pdf(current.id(), monday, ChosenLocale.of(request)));
    }

    @ExceptionHandler(Refusal.class)
    ResponseEntity<Void> refused() {
        return ResponseEntity.notFound().build();
    }
}
