package app.yizhan.ui.hall;

import app.yizhan.catalog.Families;
import app.yizhan.catalog.Family;
import app.yizhan.inbox.Inbox;
import app.yizhan.inbox.InboxEntry;
import app.yizhan.inbox.InboxFilter;
import app.yizhan.organisation.Person;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.RequestDetail;
import app.yizhan.request.RequestQueries;
import app.yizhan.request.RequestStatus;
import app.yizhan.request.Starters;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the hall shows: what needs me, what is under way, what can be asked for. */
final class HallPresenter {

    private static final int CARDS = 6;
    private static final List<String> LINES =
            List.of("house", "leave", "repair", "cert", "aid", "party", "visit", "night");

    private final Families families;
    private final Starters starters;
    private final RequestQueries requests;
    private final Inbox inbox;
    private final Person person;

    HallPresenter(Families families, Starters starters, RequestQueries requests, Inbox inbox, Person person) {
        this.families = families;
        this.starters = starters;
        this.requests = requests;
        this.inbox = inbox;
        this.person = person;
    }

    /** Own requests that are not ended, those that wait for their applicant first. */
    List<RequestDetail> underWay(Locale locale) {
        return requests
                .list(
                        RequestQueries.Box.MINE,
                        person.id(),
                        List.of(RequestStatus.RUNNING, RequestStatus.RETURNED),
                        null,
                        CARDS)
                .items()
                .stream()
                .map(row -> requests.detail(row.id(), person.id(), locale))
                .sorted(Comparator.comparing(detail -> !needsMe(detail)))
                .toList();
    }

    /** What others ask of me: a partner's consent, for instance. */
    List<InboxEntry> askedOfMe() {
        return inbox.todo(person.id(), InboxFilter.NONE, null, CARDS).items().stream()
                .filter(entry -> !entry.asksApplicant())
                .toList();
    }

    static boolean needsMe(RequestDetail detail) {
        return detail.open().stream().anyMatch(step -> step.slotId() != null);
    }

    /** @param shut why the person cannot start it now; null: it is open */
    record Offer(Family family, @Nullable Refusal shut) {}

    /** Services by line; only those whose name or description holds the words. */
    Map<String, List<Offer>> services(String search, Locale locale) {
        String wanted = search.strip().toLowerCase(Locale.ROOT);
        return families.all().stream()
                .filter(family -> starters.mayStart(family, person))
                .filter(family -> wanted.isEmpty() || text(family, locale).contains(wanted))
                .map(family -> new Offer(family, starters.shut(family, person).orElse(null)))
                .collect(Collectors.groupingBy(
                        offer -> offer.family().line(),
                        () -> new TreeMap<>(Comparator.comparingInt(HallPresenter::place)),
                        Collectors.toList()));
    }

    private static int place(String line) {
        int place = LINES.indexOf(line);
        return place < 0 ? LINES.size() + Math.abs(line.hashCode() % 1000) : place;
    }

    private static String text(Family family, Locale locale) {
        return (family.name(locale) + " " + family.text(locale, "description").orElse("") + " "
                        + family.text(locale, "category").orElse(""))
                .toLowerCase(Locale.ROOT);
    }
}
