package app.yizhan.statement;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A mapper's read whose answer this node keeps: until a transaction of its own that wrote to one of the tables has ended, and at most
 * for some seconds, since other nodes write too. For what lists show and messages say; what somebody acts on is read anew. Its rows
 * are immutable. Writes that go by no mapper are not noticed.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Kept {

    /** In real time: a clock that a demo moves makes nothing older. */
    int seconds() default 2;
}
