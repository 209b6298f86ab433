package app.yizhan.api;

import app.yizhan.catalog.Families;
import app.yizhan.catalog.Family;
import app.yizhan.publication.Publications;
import app.yizhan.publication.PublishedAnswer;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answered suggestions, for everybody of the school; of nobody is said who wrote or supports one. */
@RestController
@RequestMapping("/api/v1/suggestions")
class SuggestionsApi {

    record PublishedItem(
            String id,
            String category,
            String categoryName,
            String unit,
            String unitName,
            String question,
            String answer,
            OffsetDateTime publishedAt,
            int supports,
            boolean supported) {}

    /** @param support left out: yes; false takes it back */
    record SupportBody(@Nullable Boolean support, @Nullable String requestKey) {}

    private final Publications publications;
    private final Families families;

    SuggestionsApi(Publications publications, Families families) {
        this.publications = publications;
        this.families = families;
    }

    @GetMapping("/published")
    Items<PublishedItem> published(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "" + Items.USUAL) int limit,
            Caller caller) {
        return Items.of(
                publications.page(q, cursor, Items.limit(limit), caller.id()), row -> item(row, caller.locale()));
    }

    @PostMapping("/{id:" + Ids.UUID + "}/support")
    Publications.Support support(
            @PathVariable String id, @RequestBody(required = false) @Nullable SupportBody body, Caller caller) {
        boolean yes = body == null || !Boolean.FALSE.equals(body.support());
        return publications.support(id, yes, body == null ? null : body.requestKey(), caller.id());
    }

    private PublishedItem item(PublishedAnswer row, Locale locale) {
        var family = families.latest(row.service());
        return new PublishedItem(
                row.id(),
                row.category(),
                option(family, "category", row.category(), locale),
                row.unit(),
                option(family, "unit", row.unit(), locale),
                row.question(),
                row.answer(),
                Instants.of(row.publishedAt()),
                row.supports(),
                row.supported());
    }

    private static String option(Family family, String field, String value, Locale locale) {
        return family.text(locale, "option." + field + "." + value).orElse(value);
    }
}
