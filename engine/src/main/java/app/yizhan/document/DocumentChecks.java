package app.yizhan.document;

import app.yizhan.catalog.Families;
import app.yizhan.catalog.Family;
import app.yizhan.document.internal.DocumentMapper;
import app.yizhan.document.internal.DocumentMapper.DocumentRow;
import app.yizhan.paper.PaperCode;
import app.yizhan.request.RequestsById;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers whether a slip or certificate stands; whoever is shown one may ask. */
@Service
public class DocumentChecks {

    private final DocumentMapper mapper;
    private final Documents documents;
    private final DocumentWords words;
    private final RequestsById requests;
    private final Families families;

    DocumentChecks(
            DocumentMapper mapper, Documents documents, DocumentWords words, RequestsById requests, Families families) {
        this.mapper = mapper;
        this.documents = documents;
        this.words = words;
        this.requests = requests;
        this.families = families;
    }

    /**
     * @param typed the code, in whatever way it was typed
     * @return empty if no document has it
     */
    @Transactional(readOnly = true)
    public Optional<DocumentCheck> find(String typed, Locale locale) {
        return PaperCode.read(typed).flatMap(mapper::byCode).map(row -> check(row, locale));
    }

    private DocumentCheck check(DocumentRow row, Locale locale) {
        var family = families.of(String.valueOf(requests.get(row.requestId()).definitionId()));
        return new DocumentCheck(
                PaperCode.spoken(row.code()),
                family.name(locale),
                documents.shown(row, family, locale),
                shown(row, family, locale));
    }

    /** Labels in the reader's language, values as they stand on the paper. */
    private List<DocumentCheck.Shown> shown(DocumentRow row, Family family, Locale locale) {
        var content = documents.read(row);
        return content == null
                ? List.of()
                : content.shown().stream()
                        .map(fact -> new DocumentCheck.Shown(words.label(family, fact.name(), locale), fact.value()))
                        .toList();
    }
}
