package app.yizhan.api;

import app.yizhan.access.AccessScopes;
import app.yizhan.access.Passages;
import app.yizhan.organisation.Roles;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Entries and exits at doors; for administrators and for access control with a token. */
@RestController
@RequestMapping("/api/v1/feeds")
class AccessEventsApi {

    private final Passages passages;
    private final Offices offices;

    AccessEventsApi(Passages passages, Offices offices) {
        this.passages = passages;
        this.offices = offices;
    }

    /** At most 10,000; sent again they count as duplicates. */
    @ForTokens(AccessScopes.SEND)
    @PostMapping("/access-events")
    Passages.Report take(@RequestBody List<Passages.@Nullable Sent> body, Sender sender) {
        offices.require(sender, Roles.ADMIN);
        return passages.take(body, sender.id(), sender.locale());
    }
}
