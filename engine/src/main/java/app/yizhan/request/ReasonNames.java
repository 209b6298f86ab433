package app.yizhan.request;

import java.util.Locale;
import java.util.Optional;

/** Whoever keeps the reasons for which a request is rejected or returned. */
public interface ReasonNames {

    /** Also of a reason that is offered no more. @param code as decisions keep it */
    Optional<String> name(String service, String code, Locale locale);
}
