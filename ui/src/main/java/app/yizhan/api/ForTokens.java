package app.yizhan.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A call that programs may make with a service token of this scope; all others do not exist for them. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface ForTokens {

    /** Name of an {@link app.yizhan.token.TokenScope}. */
    String value();
}
