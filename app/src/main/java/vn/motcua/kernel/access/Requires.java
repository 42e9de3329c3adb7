package vn.motcua.kernel.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A route's policy. Open to those who hold a permission; where the route is about one agency, for that agency. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Requires {

    /** The permission's code, such as {@code directory.edit}. */
    String value();

    /**
     * The path variable or parameter that holds the id of the agency concerned. Empty: the page is cut to the actor's scope by the query
     * itself, and the permission must be held somewhere.
     */
    String agency() default "";

    /** True if a factor must have been shown in the last five minutes (step-up). */
    boolean freshFactor() default false;
}
