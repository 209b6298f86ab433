package app.yizhan.behalf;

import app.yizhan.behalf.internal.EntryMapper;
import app.yizhan.catalog.Families;
import app.yizhan.form.FormField;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.organisation.Principal;
import app.yizhan.request.OpinionFiles;
import app.yizhan.request.PersonalWords;
import app.yizhan.request.Request;
import app.yizhan.request.Viewers;
import app.yizhan.request.Visibility;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What readers of a request learn of the window at which it was handed in, and what its clerk goes on seeing. */
@Service
public class WindowEntries implements Viewers, OpinionFiles, PersonalWords {

    private final EntryMapper mapper;
    private final ObjectProvider<Visibility> visibility;
    private final Families families;
    private final People people;

    WindowEntries(EntryMapper mapper, ObjectProvider<Visibility> visibility, Families families, People people) {
        this.mapper = mapper;
        this.visibility = visibility;
        this.families = families;
        this.people = people;
    }

    /**
     * Empty if the applicant handed it in, or the reader does not see what happened in it.
     *
     * @throws app.yizhan.refusal.NotFound if the reader may not see a request that a window handed in
     */
    @Transactional(readOnly = true)
    public Optional<WindowEntry> of(Request request, String readerId) {
        var clerk = request.enteredBy();
        if (clerk == null) {
            return Optional.empty();
        }
        var sight = visibility.getObject().of(request.id(), readerId);
        return mapper.find(request.id())
                .filter(row -> sight.history())
                .map(row -> new WindowEntry(
                        people.find(clerk).map(Person::name).orElse(""),
                        request.submittedAt(),
                        sight.opinions() || clerk.equals(readerId) ? row.sheetId() : null,
                        row.objectedAt(),
                        Boolean.TRUE.equals(row.stopped()),
                        row.objectedAt() == null && request.applicantId().equals(readerId)));
    }

    /** What the clerk entered, until the applicant handed it in anew; nothing that was written by others or computed. */
    @Override
    public Map<String, Set<String>> visibleFields(List<Asked> asked, String personId, Set<Principal> principals) {
        return asked.stream()
                .map(Asked::request)
                .filter(request -> personId.equals(request.enteredBy()) && !principals.isEmpty())
                .collect(Collectors.toMap(Request::id, this::entered));
    }

    private Set<String> entered(Request request) {
        Set<String> seen = new HashSet<>(Set.of(HEAD_ONLY));
        if (request.turn() == 1) {
            families.of(request.definitionId()).startForm().fields().stream()
                    .filter(field -> !field.computed() && field.readers().isEmpty())
                    .map(FormField::key)
                    .forEach(seen::add);
        }
        return seen;
    }

    /** The signed sheet went with the act of handing in. */
    @Override
    public boolean wentWithOpinion(String requestId, String attachmentId) {
        return mapper.isSheet(requestId, attachmentId);
    }

    @Override
    public int delete(String requestId) {
        return mapper.forgetWords(requestId);
    }
}
