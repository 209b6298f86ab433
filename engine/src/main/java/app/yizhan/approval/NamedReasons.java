package app.yizhan.approval;

import app.yizhan.approval.internal.ReasonMapper;
import app.yizhan.request.ReasonNames;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The reasons of decisions for those who read a case. */
@Component
class NamedReasons implements ReasonNames {

    private final ReasonMapper mapper;

    NamedReasons(ReasonMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Optional<String> name(String service, String code, Locale locale) {
        return mapper.named(service, code).stream().findFirst().map(reason -> reason.name(locale));
    }
}
