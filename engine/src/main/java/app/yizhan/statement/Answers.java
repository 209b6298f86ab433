package app.yizhan.statement;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A mapper's read of many, whose rows are remembered as the answers to a {@link Remembered} read of one. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Answers.Several.class)
public @interface Answers {

    /** More than one read. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Several {
        Answers[] value();
    }

    /** The read of one, of the same mapper, with a single parameter. */
    String method();

    /** Component of a row that is that parameter. */
    String by();

    /** Component that the read of one answers; empty: the row itself. */
    String value() default "";

    /** The table of what is answered, where others were joined to it; empty: all that were read. */
    String table() default "";
}
