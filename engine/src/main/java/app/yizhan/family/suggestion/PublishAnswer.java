package app.yizhan.family.suggestion;

import app.yizhan.camunda.ModelStep;
import app.yizhan.publication.Publications;
import app.yizhan.request.CaseRecord;
import app.yizhan.request.RequestValues;
import app.yizhan.request.RequestsById;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Publishes question and answer as the checker worded them, if they said so; tells the model whether it did. */
@ModelStep(key = "publish-answer", writes = "published")
public class PublishAnswer implements JavaDelegate {

    private static final String PUBLISHED = "published";

    private final RequestsById requests;
    private final RequestValues values;
    private final Publications publications;
    private final CaseRecord record;

    PublishAnswer(RequestsById requests, RequestValues values, Publications publications, CaseRecord record) {
        this.requests = requests;
        this.values = values;
        this.publications = publications;
        this.record = record;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var request = requests.get(execution.getProcessBusinessKey());
        var all = values.current(request);
        boolean published = Boolean.TRUE.equals(all.get(Suggestion.PUBLISH));
        if (published) {
            publications.publish(
                    request,
                    new Publications.Words(
                            text(all, Suggestion.CATEGORY),
                            text(all, Suggestion.UNIT),
                            text(all, Suggestion.PUBLIC_QUESTION),
                            text(all, Suggestion.PUBLIC_ANSWER)));
            record.add(request.id(), CaseRecord.Entry.bySystem("PUBLISHED", null, Map.of()));
        }
        execution.setVariable(PUBLISHED, published);
    }

    private static String text(Map<String, Object> values, String key) {
        return String.valueOf(values.get(key));
    }
}
