package app.yizhan.dossier;

import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.catalog.Families;
import app.yizhan.organisation.Aliases;
import app.yizhan.organisation.People;
import app.yizhan.party.PartyCases;
import app.yizhan.refusal.NotFound;
import app.yizhan.request.CaseRecord;
import app.yizhan.request.Request;
import app.yizhan.request.RequestValues;
import app.yizhan.request.SensitiveReadings;
import app.yizhan.request.Visibility;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Opens a case for printing: who may see what of it is asked of {@link Visibility}, as for its page. */
@Component
class CaseOpener {

    private final List<PartyCases> cases;
    private final Visibility visibility;
    private final RequestValues values;
    private final SensitiveReadings readings;
    private final CaseRecord record;
    private final Families families;
    private final People people;
    private final Aliases aliases;

    CaseOpener(
            List<PartyCases> cases,
            Visibility visibility,
            RequestValues values,
            SensitiveReadings readings,
            CaseRecord record,
            Families families,
            People people,
            Aliases aliases) {
        this.cases = cases;
        this.visibility = visibility;
        this.values = values;
        this.readings = readings;
        this.record = record;
        this.families = families;
        this.people = people;
        this.aliases = aliases;
    }

    /** @throws NotFound if there is no such case, or the reader may not see what happened in it */
    CaseOnPaper open(String requestId, String readerId) {
        return Optional.of(requestId).filter(TimeOrderedId::couldBe).stream()
                .flatMap(id -> cases.stream().flatMap(all -> all.of(id).stream().map(one -> open(all, one, readerId))))
                .findFirst()
                .orElseThrow(() -> new NotFound("request"));
    }

    private CaseOnPaper open(PartyCases all, PartyCases.Case one, String readerId) {
        var sight = visibility.of(one.requestId(), readerId);
        var request = sight.request();
        if (!sight.history()) {
            throw new NotFound("request");
        }
        return new CaseOnPaper(
                one,
                request,
                people.get(request.applicantId()),
                families.of(request.definitionId()),
                sight.fields(),
                sight.opinions(),
                request.applicantId().equals(inCase(request, readerId)),
                RequestValues.only(values.current(request), sight.fields()),
                all.acts(request.id()),
                record.of(request.id()));
    }

    /** Remembers which sensitive values the reader is about to hold in their hand. */
    void noteReading(CaseOnPaper open, PaperForm form, String readerId) {
        Set<String> printed = form.cells()
                .filter(PaperForm.Cell::isField)
                .map(PaperForm.Cell::field)
                .filter(open.data()::containsKey)
                .collect(Collectors.toSet());
        readings.of(open.request(), inCase(open.request(), readerId), printed);
    }

    String inCase(Request request, String readerId) {
        return aliases.inCase(request.applicantId(), readerId);
    }
}
