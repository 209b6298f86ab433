package app.yizhan.approval;

import app.yizhan.approval.internal.ReasonMapper;
import app.yizhan.request.ReasonNames;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The reasons of decisions for those who read a case. */
@Component
class NamedReasons implements ReasonNames {

    private final ReasonMapper mapper;

    NamedReasons(ReasonMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Map<String, String> names(String service, Set<String> codes, Locale locale) {
        return codes.isEmpty()
                ? Map.of()
                : mapper.named(service, codes).stream()
                        .collect(Collectors.toMap(
                                RejectReason::code, reason -> reason.name(locale), (own, usual) -> own));
    }
}
