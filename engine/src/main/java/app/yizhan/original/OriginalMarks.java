package app.yizhan.original;

import app.yizhan.audit.Vault;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.original.internal.OriginalMapper;
import app.yizhan.original.internal.OriginalMapper.MarkRow;
import app.yizhan.request.PersonalWords;
import app.yizhan.request.Visibility;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What stands beside a file about its original. */
@Service
@Transactional(readOnly = true)
public class OriginalMarks implements PersonalWords {

    private final OriginalMapper mapper;
    private final Visibility visibility;
    private final People people;
    private final Vault vault;

    OriginalMarks(OriginalMapper mapper, Visibility visibility, People people, Vault vault) {
        this.mapper = mapper;
        this.visibility = visibility;
        this.people = people;
        this.vault = vault;
    }

    /** Of files that the caller shows anyway; oldest first, withdrawn ones included. */
    public List<OriginalMark> ofFiles(Collection<String> files) {
        return files.isEmpty()
                ? List.of()
                : mapper.ofFiles(files).stream().map(this::mark).toList();
    }

    /**
     * Of the files of a request that the reader may open; oldest first, withdrawn ones included.
     *
     * @throws app.yizhan.refusal.NotFound if there is no such request or the reader may not see it
     */
    public List<OriginalMark> of(String requestId, String readerId) {
        var sight = visibility.of(requestId, readerId);
        return mapper.ofRequest(requestId).stream()
                .filter(row -> sight.fields().contains(row.field()))
                .map(this::mark)
                .toList();
    }

    /** Those that stand, by request, for a list of papers that the reader may have; what the files say is not told. */
    public Map<String, List<OriginalMark>> standing(Collection<String> requests) {
        return requests.isEmpty()
                ? Map.of()
                : mapper.ofRequests(requests).stream()
                        .filter(row -> row.withdrawnBy() == null)
                        .collect(Collectors.groupingBy(
                                MarkRow::requestId, Collectors.mapping(this::mark, Collectors.toList())));
    }

    OriginalMark mark(MarkRow row) {
        return new OriginalMark(
                row.id(),
                row.fileId(),
                row.field(),
                row.seenBy(),
                name(row.seenBy()),
                row.seenOn(),
                vault.open(row.keptWhere()),
                row.withdrawnBy() == null
                        ? null
                        : new OriginalMark.Withdrawal(
                                name(row.withdrawnBy()),
                                Objects.requireNonNull(row.withdrawnAt()),
                                row.reason() == null ? "" : vault.open(row.reason())));
    }

    private String name(@Nullable String personId) {
        return personId == null ? "" : people.find(personId).map(Person::name).orElse("");
    }

    /** The files themselves go with the other uploads of the request. */
    @Override
    @Transactional
    public int delete(String requestId) {
        return mapper.deleteWithdrawals(requestId) + mapper.deleteMarks(requestId);
    }
}
