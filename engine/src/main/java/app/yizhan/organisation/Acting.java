package app.yizhan.organisation;

import java.util.List;
import java.util.Set;

/**
 * What a substitute may do today in the place of one who is away.
 *
 * @param principals the absentee's own, read live; never what the absentee received as a substitute
 * @param services keys of the services; empty: all
 */
public record Acting(Absentee absentee, Set<Principal> principals, List<String> services) {

    public Acting {
        services = List.copyOf(services);
    }

    public boolean covers(String service) {
        return services.isEmpty() || services.contains(service);
    }

    /** The principals as they are stored, in order. */
    public List<String> values() {
        return principals.stream().map(Principal::value).sorted().toList();
    }
}
