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

/** Hands a {@link Caller} to the methods that ask for one; the security chain let nobody else through. */
final class CallerArguments implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Caller resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var authentication = Objects.requireNonNull(
                SecurityContextHolder.getContext().getAuthentication(), "a call without log-in");
        var known = (ApiPerson) Objects.requireNonNull(authentication.getPrincipal());
        var servlet = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        return new Caller(known.person(), Languages.of(servlet));
    }
}
