package app.yizhan.behalf;

import app.yizhan.audit.Audit;
import app.yizhan.behalf.internal.EntryMapper;
import app.yizhan.catalog.Families;
import app.yizhan.catalog.Family;
import app.yizhan.form.Attachments;
import app.yizhan.notification.Notice;
import app.yizhan.notification.Notifications;
import app.yizhan.notification.TextRef;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.organisation.Principal;
import app.yizhan.organisation.Units;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.NotFound;
import app.yizhan.request.Filing;
import app.yizhan.request.Requests;
import app.yizhan.request.Starters;
import app.yizhan.request.Submitted;
import app.yizhan.request.WindowClerk;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A clerk finds the student who stands there and hands in what they signed; which roles may, each model says. */
@Service
public class ServiceWindow {

    /** @param services that the clerk may hand in for this student, by key */
    public record Desk(Person student, List<Family> services) {}

    private final Families families;
    private final Starters starters;
    private final Filing filing;
    private final Requests requests;
    private final Attachments attachments;
    private final EntryMapper mapper;
    private final Notifications notifications;
    private final People people;
    private final Units units;
    private final Audit audit;

    ServiceWindow(
            Families families,
            Starters starters,
            Filing filing,
            Requests requests,
            Attachments attachments,
            EntryMapper mapper,
            Notifications notifications,
            People people,
            Units units,
            Audit audit) {
        this.families = families;
        this.starters = starters;
        this.filing = filing;
        this.requests = requests;
        this.attachments = attachments;
        this.mapper = mapper;
        this.notifications = notifications;
        this.people = people;
        this.units = units;
        this.audit = audit;
    }

    /** Whether any service lets the person hand in for others. */
    public boolean isFor(String clerkId) {
        var held = people.principalsOf(clerkId);
        return families.all().stream()
                .anyMatch(family -> held.stream().anyMatch(principal -> isOfWindow(principal, family)));
    }

    /**
     * The student with this full number and name; that it was looked up is recorded.
     *
     * @throws NotFound if no service lets the person hand in for others
     * @throws InvalidFields if there is no such student, or none whom the clerk's window serves: the two look alike
     */
    @Transactional
    public Desk find(String number, String name, String clerkId) {
        if (!isFor(clerkId)) {
            throw new NotFound("page");
        }
        var desk = people.findStudent(number.strip(), name.strip())
                .map(student -> new Desk(student, services(student, clerkId)))
                .filter(found -> !found.services().isEmpty())
                .orElseThrow(() -> new InvalidFields("number", "behalf.STUDENT", Map.of()));
        audit.record(Audit.SYSTEM, clerkId, "behalf.read", desk.student().id(), Map.of(), Map.of());
        return desk;
    }

    private List<Family> services(Person student, String clerkId) {
        return families.all().stream()
                .filter(family -> capacity(family, student, clerkId).isPresent())
                .toList();
    }

    /** @throws NotFound if the clerk may not hand in this service for this student */
    public Family service(String service, Person student, String clerkId) {
        return families.find(service)
                .filter(family -> capacity(family, student, clerkId).isPresent())
                .orElseThrow(() -> new NotFound("service"));
    }

    /** A role that the model names, held for the school or for a unit in which the student is. */
    private Optional<Principal> capacity(Family family, Person student, String clerkId) {
        if (filing.hides(family.key()) || student.id().equals(clerkId) || !starters.mayStart(family, student)) {
            return Optional.empty();
        }
        return people.principalsOf(clerkId).stream()
                .filter(principal -> isOfWindow(principal, family))
                .filter(principal -> principal.scopeType().equals("school") || covers(principal, student))
                .findFirst();
    }

    private static boolean isOfWindow(Principal principal, Family family) {
        return !principal.isPerson() && family.window().contains(principal.role());
    }

    private boolean covers(Principal principal, Person student) {
        return principal.scopeType().equals("unit")
                && student.classId() != null
                && units.covers(principal.scopeId(), student.classId());
    }

    /**
     * Hands in for the student, who is told at once.
     *
     * @param data raw values by field key; files among them are the clerk's uploads
     * @param sheetId the clerk's upload of the sheet that the student signed
     * @throws NotFound if the clerk may not hand in this service for this student
     * @throws InvalidFields naming every wrong or missing field, {@code signedSheet} among them
     * @throws app.yizhan.refusal.Refusal if a hard constraint of the service stands against it
     */
    public Submitted submit(
            String service,
            Person student,
            Map<String, ?> data,
            @Nullable String sheetId,
            @Nullable String requestKey,
            String clerkId) {
        var capacity =
                capacity(service(service, student, clerkId), student, clerkId).orElseThrow();
        var clerk = new WindowClerk(people.get(clerkId), capacity.value(), sheet(sheetId));
        return requests.submitFor(student, service, data, requestKey, clerk, submitted -> {
            bind(clerk, submitted.id());
            tell(student, clerk, service, submitted);
        });
    }

    private static String sheet(@Nullable String sheetId) {
        if (sheetId == null || sheetId.isBlank()) {
            throw new InvalidFields("signedSheet", "field.required", Map.of());
        }
        return sheetId;
    }

    /** One sheet for one request: it says what the student signed for. */
    private void bind(WindowClerk clerk, String requestId) {
        attachments
                .find(clerk.sheetId())
                .filter(file -> file.ownerId().equals(clerk.person().id()) && file.requestId() == null)
                .orElseThrow(() -> new InvalidFields("signedSheet", "behalf.SHEET", Map.of()));
        attachments.bind(List.of(clerk.sheetId()), clerk.person().id(), requestId);
        mapper.insert(requestId, clerk.capacity(), clerk.sheetId());
    }

    private void tell(Person student, WindowClerk clerk, String service, Submitted submitted) {
        Map<String, Object> args = Map.of(
                "number", submitted.number(),
                "clerk", clerk.person().name(),
                "service", new TextRef("family." + service + "." + service),
                "requestId", submitted.id());
        notifications.tell(new Notice(
                "entered", student.id(), args, submitted.id(), null, false, "entered:" + submitted.id(), null));
    }
}
