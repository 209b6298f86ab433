package app.yizhan.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Through what a person may act today: by their own right, or for somebody who is away.
 *
 * @param actingFor null by one's own right
 * @param services keys of the services for which it holds; empty: all
 */
public record Capacity(Principal principal, @Nullable Absentee actingFor, List<String> services) {

    public Capacity {
        services = List.copyOf(services);
    }

    static Capacity own(Principal principal) {
        return new Capacity(principal, null, List.of());
    }

    public boolean isOwn() {
        return actingFor == null;
    }

    public boolean covers(String service) {
        return services.isEmpty() || services.contains(service);
    }
}
