package app.yizhan.statement;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A mapper's write that waits for more of its kind: sent before the transaction commits, or before anything else touches its table.
 * How many rows it changed is not known to the caller. Not for rows that another table's rows refer to.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Gathered {

    /**
     * Whether it changes a row that nothing before it in the transaction has written. A new row may then be sent before what else
     * waits for the table, other writes before those that say the same of themselves.
     */
    boolean ownRow() default false;

    /** A gathered insert of the same mapper whose row it completes once: while that waits, named parameters are put there instead. */
    String into() default "";

    /** The parameter by which that row is found. */
    String by() default "";
}
