package app.yizhan.api;

import app.yizhan.dossier.DossierReader;
import app.yizhan.dossier.DossierSheet;
import app.yizhan.dossier.Dossiers;
import app.yizhan.dossier.FormPrinting;
import app.yizhan.refusal.NotFound;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The file of a case of joining the Party (档案): which papers it holds, and its printed forms. */
@RestController
@RequestMapping("/api/v1/party/files/{id:" + Ids.UUID + "}")
class PartyFilesApi {

    private static final String WORD = "[a-z-]{1,32}";

    /** @param keeps whether the caller may note papers */
    record File(String requestId, String number, String applicant, List<Paper> papers, boolean keeps) {}

    /**
     * @param state PRESENT, MISSING, LATER
     * @param step code of the step that leaves it behind
     * @param article of the rule that asks for it; empty: none is at hand
     * @param day that stands on it; of a missing one when its step was done; null: it is to come
     * @param by who noted it; empty: nobody
     * @param form code of the form that is printed for it; null: none
     */
    record Paper(
            String paper,
            String step,
            String state,
            String article,
            @Nullable LocalDate day,
            String by,
            String keptWhere,
            @Nullable String form) {}

    record Form(String form) {}

    /** @param papers codes @param dated the day that stands on them */
    record Keep(
            @Nullable List<String> papers,
            @Nullable String dated,
            @Nullable String keptWhere,
            @Nullable String requestKey) {}

    record Drop(@Nullable String requestKey) {}

    private final DossierReader reader;
    private final Dossiers dossiers;
    private final FormPrinting printing;

    PartyFilesApi(DossierReader reader, Dossiers dossiers, FormPrinting printing) {
        this.reader = reader;
        this.dossiers = dossiers;
        this.printing = printing;
    }

    @GetMapping
    File file(@PathVariable String id, Caller caller) {
        var sheet = reader.sheet(id, caller.id());
        return new File(
                sheet.requestId(),
                sheet.number(),
                sheet.applicant(),
                sheet.items().stream().map(PartyFilesApi::paper).toList(),
                sheet.writes());
    }

    private static Paper paper(DossierSheet.Item item) {
        return new Paper(
                item.paper().code(),
                item.paper().step(),
                item.state().name(),
                item.article(),
                item.day(),
                item.by(),
                item.keptWhere(),
                item.paper().form());
    }

    @GetMapping(path = "/index.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> index(@PathVariable String id, Caller caller) {
        return pdf("index", printing.index(id, caller.id()));
    }

    /** Those that the caller may print: whoever may see what a form says. */
    @GetMapping("/forms")
    Items<Form> forms(@PathVariable String id, Caller caller) {
        List<Form> forms =
                printing.offered(id, caller.id()).stream().map(Form::new).toList();
        if (forms.isEmpty()) {
            throw new NotFound("request");
        }
        return new Items<>(forms, null);
    }

    /** @param blank whether only names and days are printed */
    @GetMapping(path = "/forms/{form:" + WORD + "}.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> form(
            @PathVariable String id,
            @PathVariable String form,
            @RequestParam(defaultValue = "false") boolean blank,
            Caller caller) {
        return pdf(form, printing.pdf(id, form, blank, caller.id()));
    }

    private static ResponseEntity<byte[]> pdf(String name, byte[] content) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".pdf\"")
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_PDF)
                .body(content);
    }

    /** That papers lie in the file; one that was noted before lies where it is said now. */
    @PostMapping("/papers")
    @ResponseStatus(HttpStatus.CREATED)
    Dossiers.Answer keep(@PathVariable String id, @RequestBody Keep body, Caller caller) {
        var kept = new Dossiers.Kept(body.papers(), Days.parse("dated", body.dated()), body.keptWhere());
        return dossiers.keep(id, kept, body.requestKey(), caller.id());
    }

    /** What was noted by mistake, or taken out; the record of the case keeps that it was there. */
    @PostMapping("/papers/{paper:" + WORD + "}/take-out")
    Dossiers.Answer takeOut(
            @PathVariable String id, @PathVariable String paper, @RequestBody Drop body, Caller caller) {
        return dossiers.drop(id, paper, body.requestKey(), caller.id());
    }
}
