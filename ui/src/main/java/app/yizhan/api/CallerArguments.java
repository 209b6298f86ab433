package app.yizhan.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands a {@link Caller} or a {@link Sender} to the methods that ask for one; the security chain let nobody else through. */
final class CallerArguments implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class || parameter.getParameterType() == Sender.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var authentication =
                Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication(), "a call without log-in");
        var locale = Languages.of(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
        boolean feed = parameter.getParameterType() == Sender.class;
        if (feed && authentication.getPrincipal() instanceof ApiToken program) {
            return Sender.of(program, locale);
        }
        var known = (ApiPerson) Objects.requireNonNull(authentication.getPrincipal());
        var caller = new Caller(known.person(), locale);
        return feed ? Sender.of(caller) : caller;
    }
}
