package app.yizhan.duty;

import app.yizhan.dossier.AssessmentWords;
import app.yizhan.duty.internal.DutyMapper;
import app.yizhan.duty.internal.DutyRow;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What was written beside the steps 06 and 21, for the printed forms that list every period. */
@Component
class DutyWordsOnPaper implements AssessmentWords {

    private static final Map<String, String> FIELDS = Map.of("06", "contactWords", "21", "probationWords");
    private static final String RATING = "rating";

    private final DutyMapper mapper;
    private final DutyText text;

    DutyWordsOnPaper(DutyMapper mapper, DutyText text) {
        this.mapper = mapper;
        this.text = text;
    }

    @Override
    public Map<String, Map<String, Object>> of(String requestId) {
        Map<String, Map<String, Object>> all = new HashMap<>();
        mapper.of(requestId).stream()
                .filter(row -> row.actId() != null && FIELDS.containsKey(row.step()))
                .forEach(row -> text.said(row)
                        .ifPresent(said -> all.put(Objects.requireNonNull(row.actId()), fields(row, said))));
        return all;
    }

    private static Map<String, Object> fields(DutyRow row, DutyText.Said said) {
        Map<String, Object> fields = new HashMap<>();
        fields.put(FIELDS.get(row.step()), said.text());
        if (said.rating() != null) {
            fields.put(RATING, said.rating().name());
        }
        return fields;
    }
}
