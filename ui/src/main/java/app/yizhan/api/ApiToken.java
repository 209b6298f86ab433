package app.yizhan.api;

import app.yizhan.token.ServiceToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.web.method.HandlerMethod;

/** Which program calls; nobody is logged in then. */
record ApiToken(ServiceToken token) implements AuthenticatedPrincipal {

    @Override
    public String getName() {
        return token.id();
    }

    /** Whether the token is good for the call. */
    boolean opens(Object handler) {
        return handler instanceof HandlerMethod method
                && method.getMethodAnnotation(ForTokens.class) instanceof ForTokens open
                && token.covers(open.value());
    }
}
