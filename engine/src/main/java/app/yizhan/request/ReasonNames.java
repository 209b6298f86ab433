package app.yizhan.request;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Whoever keeps the reasons for which a request is rejected or returned. */
public interface ReasonNames {

    /**
     * Also of reasons that are offered no more; what is unknown is left out.
     *
     * @param codes as decisions keep them
     * @return names by code
     */
    Map<String, String> names(String service, Set<String> codes, Locale locale);
}
