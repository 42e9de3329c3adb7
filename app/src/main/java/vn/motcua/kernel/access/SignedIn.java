package vn.motcua.kernel.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A route's policy. Open to everybody who is signed in; what they see is their own. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface SignedIn {

    /** True if a factor must have been shown in the last five minutes (step-up). */
    boolean freshFactor() default false;
}
