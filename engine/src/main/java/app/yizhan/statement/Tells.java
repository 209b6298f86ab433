package app.yizhan.statement;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A mapper's insert of rows that stand alone: what it is given, a row or rows in the order of the read, is remembered as the answer to
 * a {@link Remembered} read of the same mapper.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Tells {

    /** The read, with a single parameter. */
    String method();

    /** Component of a row that is that parameter. */
    String by();
}
