package app.yizhan.ui.security;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.document.DocumentCheck;
import app.yizhan.document.DocumentChecks;
import app.yizhan.record.PaperCheck;
import app.yizhan.record.PaperChecks;
import app.yizhan.ui.text.UiTexts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.HtmlUtils;

/** Whoever is shown a printed record, a slip or a certificate asks here, without log-in, whether it tells the truth. */
@Controller
class VerifyPages {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
    private static final int QUESTIONS_A_MINUTE = 30;

    private final PaperChecks checks;
    private final DocumentChecks documents;
    private final DocumentVerdict verdict;
    private final UiTexts texts;
    private final PublicPage page;
    private final Pace pace;

    VerifyPages(PaperChecks checks, DocumentChecks documents, UiTexts texts, SchoolClock clock) {
        this.checks = checks;
        this.documents = documents;
        this.verdict = new DocumentVerdict(texts);
        this.texts = texts;
        this.page = new PublicPage("verify.html", texts);
        this.pace = new Pace(QUESTIONS_A_MINUTE, clock);
    }

    @GetMapping("/verify")
    ResponseEntity<String> ask(@RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        return code.isBlank() ? answer(HttpStatus.OK, "", "", "/verify", request) : check(code, request);
    }

    @GetMapping("/verify/{code}")
    ResponseEntity<String> check(@PathVariable String code, HttpServletRequest request) {
        var locale = ChosenLocale.of(request);
        if (!pace.allows(request.getRemoteAddr())) {
            return answer(
                    HttpStatus.TOO_MANY_REQUESTS, note("late", say(locale, "verify.slow")), code, "/verify", request);
        }
        return checks.find(code, locale)
                .map(paper ->
                        answer(HttpStatus.OK, found(paper, locale), paper.code(), "/verify/" + paper.code(), request))
                .or(() -> documents
                        .find(code, locale)
                        .map(check -> answer(
                                HttpStatus.OK, found(check, locale), check.code(), "/verify/" + check.code(), request)))
                .orElseGet(() -> answer(
                        HttpStatus.NOT_FOUND, note("late", say(locale, "verify.unknown")), code, "/verify", request));
    }

    private ResponseEntity<String> answer(
            HttpStatus status, String result, String code, String back, HttpServletRequest request) {
        var locale = ChosenLocale.of(request);
        boolean english = locale.getLanguage().equals("en");
        Map<String, String> values = new HashMap<>();
        values.put("lang", ChosenLocale.tag(locale));
        values.put("other", english ? "zh" : "en");
        values.put("base", request.getContextPath() + "/");
        values.put("back", back);
        values.put("code", code);
        values.put("result", result);
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .header("X-Robots-Tag", "noindex")
                .body(page.in(locale, values));
    }

    /** The verdict first, then what to compare with the paper. */
    private String found(PaperCheck paper, Locale locale) {
        var times = DateTimeFormatter.ofPattern(say(locale, "record.time-pattern"), locale);
        String verdict = !paper.intact()
                ? note("late", say(locale, "verify.changed"))
                : paper.actsSince() > 0
                        ? note("soon", say(locale, "verify.older", paper.actsSince()))
                        : note("info", say(locale, "verify.whole"));
        var facts = new StringBuilder("<dl class=\"kv\">");
        fact(facts, say(locale, "verify.number"), paper.number());
        fact(facts, say(locale, "verify.service"), paper.service());
        fact(facts, texts.getTranslation("record.applicant", locale), paper.maskedName());
        fact(facts, texts.getTranslation("record.submitted", locale), times.format(paper.submittedAt()));
        var outcome = paper.endedAt() == null ? "record.stands" : "record.result";
        fact(facts, texts.getTranslation(outcome, locale), paper.outcome());
        if (paper.endedAt() != null) {
            fact(facts, texts.getTranslation("record.ended", locale), times.format(paper.endedAt()));
        }
        fact(facts, say(locale, "verify.printed"), times.format(paper.printedAt()));
        fact(facts, texts.getTranslation("record.head", locale), paper.head());
        return verdict + facts.append("</dl>");
    }

    private String found(DocumentCheck check, Locale locale) {
        var facts = new StringBuilder("<dl class=\"kv\">");
        verdict.facts(check, locale).forEach((label, value) -> fact(facts, label, value));
        return note(verdict.tone(check), verdict.sentence(check, locale)) + facts.append("</dl>");
    }

    private static void fact(StringBuilder facts, String label, String value) {
        facts.append("<dt>")
                .append(HtmlUtils.htmlEscape(label))
                .append("</dt><dd>")
                .append(HtmlUtils.htmlEscape(value))
                .append("</dd>");
    }

    private String say(Locale locale, String key, Object... args) {
        return texts.getTranslation(key, locale, args);
    }

    private static String note(String tone, String sentence) {
        return "<div class=\"note " + tone + "\" role=\"status\"><div>" + HtmlUtils.htmlEscape(sentence)
                + "</div></div>";
    }
}
